// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Loader.h"

#include "core/curriculum/MarkdownBlocks.h"
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

#include <algorithm>

namespace secondstack::curriculum {

namespace {

std::string besideDay(const Place& place, const std::string& name)
{
    return place.file.substr(0, place.file.find_last_of('/') + 1) + name;
}

template<typename T>
using Reader = T (*)(const JsonNode&, const std::string&, Problems&);

template<typename T>
T parse(const Result<std::string>& bytes, const std::string& name, Problems& problems, Reader<T> read)
{
    const std::optional<JsonNode> root = documentOf(bytes, name, problems);
    return root ? read(*root, name, problems) : T{};
}

// Reads `name` with one of the readers of read/Readers.h; a default value when it cannot be read at all.
template<typename T>
T load(const PackSource& source, const std::string& name, Problems& problems, Reader<T> read)
{
    return parse(source.read(name), name, problems, read);
}

// The same for a file that a pack need not have.
template<typename T>
T loadIfThere(const PackSource& source, const std::string& name, Problems& problems, Reader<T> read)
{
    const Result<std::string> bytes = source.read(name);
    return !bytes && bytes.error().kind == ErrorKind::NotFound ? T{} : parse(bytes, name, problems, read);
}

} // namespace

Pack loadPack(const PackSource& source, Problems& problems)
{
    Pack pack = load(source, "pack.json", problems, readPack);
    if (pack.weeks.empty())
        return pack;
    pack.skills = load(source, "skills.json", problems, readSkills);
    pack.moves = loadIfThere(source, "moved.json", problems, readMoves);
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
    return loadIfThere(source, besideDay(day.place, "questions.json"), problems, readQuestions);
}

bool isWritten(const PackSource& source, const Activity& activity)
{
    return isWork(activity.kind) && source.read(folderOf(activity) + "/exercise.json").has_value();
}

Exercise loadExercise(const PackSource& source, const Activity& activity, Problems& problems)
{
    return load(source, folderOf(activity) + "/exercise.json", problems, readExercise);
}

ExerciseContent loadExerciseContent(const PackSource& source, const Activity& activity, Problems& problems)
{
    const std::string folder = folderOf(activity);
    ExerciseContent content;
    content.exercise = loadExercise(source, activity, problems);
    content.task = visibleTextOf(source, folder + "/task.md", problems);
    content.explanation = visibleTextOf(source, folder + "/explanation.md", problems);
    for (const auto& [part, files] : {std::pair{"/starter", &content.starter},
                                      std::pair{"/solution", &content.solution}, std::pair{"/node", &content.node}}) {
        auto read = filesBelow(source, folder + part);
        if (read)
            *files = std::move(*read);
        else
            problems.add(folder + part, 0, read.error().message);
    }
    return content;
}

Result<FileTree> filesBelow(const PackSource& source, const std::string& folder,
                            const std::vector<std::string>& without)
{
    const auto names = source.list();
    if (!names)
        return fail(names.error());
    FileTree files;
    for (const std::string& name : *names) {
        if (!name.starts_with(folder + "/"))
            continue;
        const std::string below = name.substr(folder.size() + 1);
        const auto holdsIt = [&](const std::string& part) { return below.starts_with(part + "/"); };
        if (std::ranges::any_of(without, holdsIt))
            continue;
        auto bytes = source.read(name);
        if (!bytes)
            return fail(bytes.error());
        files.emplace(below, std::move(*bytes));
    }
    return files;
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
