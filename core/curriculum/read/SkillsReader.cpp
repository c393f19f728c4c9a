// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

namespace {

constexpr int kMostWeeks = 52;

Skill readSkill(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Skill skill;
    skill.place = placeOf(reader);
    skill.id = readId(reader);
    skill.title = reader.text("title");
    skill.node = reader.text("node");
    skill.prerequisites = readIds(reader, "requires");
    skill.week = reader.integer("week", 1, kMostWeeks);
    skill.kind = readNamed(reader, "kind", SkillKind::Transfer, SkillKind::New, SkillKind::Supporting);
    reader.refuseOthers();
    return skill;
}

} // namespace

std::vector<Skill> readSkills(const JsonNode& root, const std::string& file, Problems& problems)
{
    JsonReader reader{root, file, problems};
    std::vector<Skill> skills;
    for (const JsonNode* skill : reader.objects("skills"))
        skills.push_back(readSkill(*skill, file, problems));
    reader.refuseOthers();
    return skills;
}

} // namespace secondstack::curriculum
