// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Loader.h"

#include "core/curriculum/MarkdownBlocks.h"
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

namespace {

std::string besideDay(const Place& place, const std::string& name)
{
    return place.file.substr(0, place.file.find_last_of('/') + 1) + name;
}

bool isThere(const PackSource& source, const std::string& name)
{
    const Result<std::string> bytes = source.read(name);
    return bytes || bytes.error().kind != ErrorKind::NotFound;
}

// Reads `name` with one of the readers of read/Readers.h; a default value when it cannot be read at all.
template<typename T>
T load(const PackSource& source, const std::string& name, Problems& problems,
       T (*read)(const JsonNode&, const std::string&, Problems&))
{
    const std::optional<JsonNode> root = documentOf(source, name, problems);
    return root ? read(*root, name, problems) : T{};
}

} // namespace

Pack loadPack(const PackSource& source, Problems& problems)
{
    Pack pack = load(source, "pack.json", problems, readPack);
    if (pack.weeks.empty())
        return pack;
    pack.skills = load(source, "skills.json", problems, readSkills);
    if (isThere(source, "moved.json"))
        pack.moves = load(source, "moved.json", problems, readMoves);
    for (const Week& week : pack.weeks) {
        for (const std::string& id : week.days) {
            const std::string name = "days/" + id + "/day.json";
            Day day = load(source, name, problems, readDay);
            if (!day.id.empty() && day.id != id)
                problems.add(name, day.place.line, "the day is called \"" + day.id + "\", its folder \"" + id + "\"");
            day.id = id;
            day.weekId = week.id;
            day.place.file = name;
            pack.days.push_back(std::move(day));
        }
    }
    return pack;
}

Lesson loadLesson(const PackSource& source, const Activity& activity, Problems& problems)
{
    Lesson lesson{activity.id, {}};
    const std::string name = besideDay(activity.place, activity.file);
    if (const std::optional<std::string> text = textOf(source, name, problems))
        lesson.blocks = splitMarkdown(*text, name, problems);
    return lesson;
}

std::vector<Question> loadQuestions(const PackSource& source, const Day& day, Problems& problems)
{
    const std::string name = besideDay(day.place, "questions.json");
    if (!isThere(source, name))
        return {};
    return load(source, name, problems, readQuestions);
}

Questionnaire loadQuestionnaire(const PackSource& source, Problems& problems)
{
    return load(source, "decide/questionnaire.json", problems, readQuestionnaire);
}

Comparison loadComparison(const PackSource& source, Problems& problems)
{
    Comparison comparison;
    comparison.rows = load(source, "compare/rows.json", problems, readRows);
    comparison.points = load(source, "compare/points.json", problems, readPoints);
    comparison.carryOver = load(source, "compare/carry-over.json", problems, readComparedSkills);
    comparison.newSkills = load(source, "compare/new-skills.json", problems, readComparedSkills);
    comparison.myths = load(source, "compare/myths.json", problems, readMyths);
    comparison.faq = load(source, "compare/faq.json", problems, readFaq);
    comparison.career = visibleTextOf(source, "compare/career.md", problems);
    return comparison;
}

} // namespace secondstack::curriculum
