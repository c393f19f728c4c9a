// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

namespace {

std::string readLessonId(JsonReader& reader)
{
    return reader.has("lesson") ? readId(reader, "lesson") : std::string{};
}

ComparisonRow readRow(JsonReader& reader, Problems& problems)
{
    ComparisonRow row;
    row.area = reader.text("area");
    row.node = reader.text("node");
    row.python = reader.text("python");
    row.note = reader.textOr("note");
    row.check = readCheckedSnippet(reader, "check", problems);
    row.lesson = readLessonId(reader);
    return row;
}

ComparisonPoint readPoint(JsonReader& reader, Problems&)
{
    ComparisonPoint point;
    point.title = reader.text("title");
    point.node = reader.text("node");
    point.python = reader.text("python");
    point.verdict = reader.text("verdict");
    point.lesson = readLessonId(reader);
    return point;
}

ComparedSkill readComparedSkill(JsonReader& reader, Problems&)
{
    ComparedSkill skill;
    skill.title = reader.text("title");
    skill.node = reader.text("node");
    skill.python = reader.text("python");
    skill.boundary = reader.text("boundary");
    skill.skill = readId(reader, "skill");
    return skill;
}

Myth readMyth(JsonReader& reader, Problems& problems)
{
    Myth myth;
    myth.claim = reader.text("claim");
    myth.truth = reader.text("truth");
    myth.check = reader.textOr("check");
    myth.program = readCheckedSnippet(reader, "try", problems);
    myth.lesson = readLessonId(reader);
    return myth;
}

FaqEntry readFaqEntry(JsonReader& reader, Problems&)
{
    FaqEntry entry;
    entry.question = reader.text("question");
    entry.answer = reader.text("answer");
    entry.opinion = reader.flagOr("opinion", false);
    return entry;
}

// All these files are one list of objects with an id.
template<typename T>
std::vector<T> readList(const JsonNode& root, const std::string& file, Problems& problems, std::string_view key,
                        T (*readEntry)(JsonReader&, Problems&))
{
    JsonReader reader{root, file, problems};
    std::vector<T> list;
    for (const JsonNode* node : reader.objects(key)) {
        JsonReader inner{*node, file, problems};
        const std::string id = readId(inner);
        T entry = readEntry(inner, problems);
        entry.id = id;
        entry.place = placeOf(inner);
        inner.refuseOthers();
        list.push_back(std::move(entry));
    }
    reader.refuseOthers();
    return list;
}

} // namespace

std::vector<ComparisonRow> readRows(const JsonNode& root, const std::string& file, Problems& problems)
{
    return readList<ComparisonRow>(root, file, problems, "rows", readRow);
}

std::vector<ComparisonPoint> readPoints(const JsonNode& root, const std::string& file, Problems& problems)
{
    return readList<ComparisonPoint>(root, file, problems, "points", readPoint);
}

std::vector<ComparedSkill> readComparedSkills(const JsonNode& root, const std::string& file, Problems& problems)
{
    return readList<ComparedSkill>(root, file, problems, "skills", readComparedSkill);
}

std::vector<Myth> readMyths(const JsonNode& root, const std::string& file, Problems& problems)
{
    return readList<Myth>(root, file, problems, "myths", readMyth);
}

std::vector<FaqEntry> readFaq(const JsonNode& root, const std::string& file, Problems& problems)
{
    return readList<FaqEntry>(root, file, problems, "faq", readFaqEntry);
}

} // namespace secondstack::curriculum
