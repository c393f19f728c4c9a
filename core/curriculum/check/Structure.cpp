// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Moves.h"
#include "core/curriculum/check/Checks.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace secondstack::curriculum {

namespace {

void checkIdsAreUnique(const Content& content, Findings& findings)
{
    std::map<std::string, int> seen;
    const auto note = [&](const std::string& id, const Place& place) {
        if (++seen[id] == 2)
            findings.problem(place, "the id \"" + id + "\" is used twice in the pack");
    };
    for (const Week& week : content.pack.weeks)
        note(week.id, {"pack.json", 0});
    for (const Day& day : content.pack.days) {
        note(day.id, day.place);
        for (const Activity& activity : day.activities)
            note(activity.id, activity.place);
    }
    for (const Question& question : content.questions)
        note(question.id, question.place);
}

void checkActivity(const Activity& activity, const Day& day, const Index& index, Findings& findings)
{
    if (!belongsTo(activity.id, day.id))
        findings.problem(activity.place, "the id \"" + activity.id + "\" does not start with that of its day",
                         "begin it with " + day.id + "-");
    if (activity.skills.empty())
        findings.problem(activity.place, "\"" + activity.id + "\" names no skill");
    for (const std::string& skill : activity.skills) {
        if (index.skill(skill) == nullptr)
            findings.problem(activity.place, "there is no skill \"" + skill + "\"");
    }
    for (const std::string& question : activity.questions) {
        if (index.question(question) == nullptr)
            findings.problem(activity.place, "there is no question \"" + question + "\"");
    }
}

// Every id a quiz or a lesson asks for.
std::set<std::string> askedQuestions(const Content& content)
{
    std::set<std::string> asked;
    for (const Day& day : content.pack.days) {
        for (const Activity& activity : day.activities)
            asked.insert(activity.questions.begin(), activity.questions.end());
    }
    for (const Lesson& lesson : content.lessons) {
        for (const Block& block : lesson.blocks) {
            if (const auto* cell = std::get_if<PredictCell>(&block))
                asked.insert(cell->questionId);
            if (const auto* check = std::get_if<SelfCheck>(&block))
                asked.insert(check->questionIds.begin(), check->questionIds.end());
        }
    }
    return asked;
}

void checkQuestionPlaces(const Content& content, Findings& findings)
{
    const std::set<std::string> asked = askedQuestions(content);
    for (const Question& question : content.questions) {
        const std::string folder = question.place.file.substr(0, question.place.file.find_last_of('/'));
        const std::string day = folder.substr(folder.find_last_of('/') + 1);
        if (!belongsTo(question.id, day))
            findings.problem(question.place, "the question \"" + question.id + "\" is in the file of another day",
                             "begin its id with " + day + "-, or move it");
        if (!asked.contains(question.id))
            findings.warning(question.place, "no quiz and no lesson asks \"" + question.id + "\"");
    }
}

} // namespace

void checkStructure(const Content& content, const Index& index, Findings& findings)
{
    checkIdsAreUnique(content, findings);
    for (const Day& day : content.pack.days) {
        if (day.objectives.empty())
            findings.problem(day.place, "the day has no objectives");
        if (day.activities.empty())
            findings.problem(day.place, "the day has no activities");
        for (const Activity& activity : day.activities)
            checkActivity(activity, day, index, findings);
    }
    checkQuestionPlaces(content, findings);
}

void checkSkills(const Pack& pack, Findings& findings)
{
    checkIdsOnce(pack.skills, "skill", findings);
    const auto weeks = static_cast<int>(pack.weeks.size());
    std::map<std::string, int> weekOf; // of the skills listed so far
    for (const Skill& skill : pack.skills) {
        for (const std::string& before : skill.prerequisites) {
            const auto found = weekOf.find(before);
            if (pack.findSkill(before) == nullptr)
                findings.problem(skill.place, "\"" + skill.id + "\" requires \"" + before + "\", which does not exist");
            else if (found == weekOf.end())
                findings.problem(skill.place,
                                 "\"" + skill.id + "\" requires \"" + before + "\", which is not listed before it",
                                 "list prerequisites first; a circle cannot be listed");
            else if (found->second > skill.week)
                findings.problem(skill.place, "\"" + skill.id + "\" requires \"" + before + "\" of a later week");
        }
        if (skill.week > weeks && weeks > 0)
            findings.problem(skill.place, "\"" + skill.id + "\" is in week " + std::to_string(skill.week)
                                              + ", the pack has " + std::to_string(weeks));
        weekOf.emplace(skill.id, skill.week);
    }
}

namespace {

// Two activities that one after the other had the same id cannot be told apart in what is on record.
void checkIdsAreNotReused(const Moves& moves, const Move& move, const Index& index, Findings& findings)
{
    for (const std::string& from : move.from) {
        if (index.activity(from) != nullptr && !moves.currentIds(from).contains(from))
            findings.problem(move.place, "\"" + from + "\" has moved and is still there",
                             "give the new activity another id");
    }
}

// "0.10.0" as {0, 10, 0}; nothing for what is no version.
std::optional<std::vector<int>> versionFrom(std::string_view text)
{
    std::vector<int> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    for (;;) {
        int number = 0;
        const auto [stop, error] = std::from_chars(at, end, number);
        if (error != std::errc{} || number < 0)
            return std::nullopt;
        numbers.push_back(number);
        if (stop == end)
            return numbers;
        if (*stop != '.')
            return std::nullopt;
        at = stop + 1;
    }
}

// Moves apply in the order they are listed, so that has to be the order in which they happened.
void checkVersionsRise(const std::vector<Move>& moves, Findings& findings)
{
    std::vector<int> last;
    for (const Move& move : moves) {
        const auto since = versionFrom(move.since);
        if (!since) {
            findings.problem(move.place, "\"" + move.since + "\" is no version", "write numbers and dots, e.g. 0.2.0");
            continue;
        }
        if (*since < last)
            findings.problem(move.place, "this moved in version " + move.since + " and is listed after a later version",
                             "list what moved first before what moved later");
        last = std::max(last, *since);
    }
}

} // namespace

void checkMoves(const Pack& pack, const Index& index, Findings& findings)
{
    const Moves moves{pack.moves};
    Ids movedLater;
    for (auto move = pack.moves.rbegin(); move != pack.moves.rend(); ++move) {
        for (const std::string& to : move->to) {
            if (!move->from.empty() && index.activity(to) == nullptr && !movedLater.contains(to))
                findings.problem(move->place,
                                 "\"" + move->from.front() + "\" moves to \"" + to + "\", which does not exist");
        }
        checkIdsAreNotReused(moves, *move, index, findings);
        movedLater.insert(move->from.begin(), move->from.end());
    }
    checkVersionsRise(pack.moves, findings);
}

} // namespace secondstack::curriculum
