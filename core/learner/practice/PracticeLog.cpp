// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/practice/PracticeLog.h"

#include <algorithm>

namespace secondstack::learner {

namespace {

Code codeIn(const Payload& payload)
{
    Code code;
    for (const JsonNode& file : payload.value("code").items) {
        const std::string_view path = textAt(file, "path");
        if (!path.empty())
            code.push_back({std::string(path), std::string(textAt(file, "hash"))});
    }
    return code;
}

std::vector<CheckOutcome> checksIn(const Payload& payload)
{
    std::vector<CheckOutcome> checks;
    for (const JsonNode& check : payload.value("checks").items) {
        const JsonNode* passed = check.find("passed");
        checks.push_back({std::string(textAt(check, "id")), std::string(textAt(check, "requirement")),
                          passed != nullptr && passed->flag});
    }
    return checks;
}

bool isOfPractice(std::string_view type)
{
    return type == kExerciseChecked || type == kWorkPutAside || type == kHintOpened || type == kSolutionOpened;
}

} // namespace

int WorkRecord::passedChecks() const
{
    return static_cast<int>(std::ranges::count_if(checks, &CheckOutcome::passed));
}

void ExerciseRecord::add(const ExerciseRecord& other)
{
    timeline.insert(timeline.end(), other.timeline.begin(), other.timeline.end());
    std::ranges::sort(timeline, {}, &WorkRecord::order);
    for (const auto& [mistake, steps] : other.hints)
        hints[mistake] = std::max(hints[mistake], steps);
    hintedTries += other.hintedTries;
    hasPassed = hasPassed || other.hasPassed;
    sawSolution = sawSolution || other.sawSolution;
}

Changes PracticeLog::apply(const journal::Fact& event, const Payload& payload)
{
    ++m_applied;
    if (event.type == kCodeKept) {
        m_kept.emplace(payload.id("hash"), event.id);
        return Change::Practice;
    }
    const std::string_view activity = payload.id("activity");
    if (!isOfPractice(event.type) || activity.empty())
        return {};
    ExerciseRecord& record = m_records[std::string(activity)];
    if (event.type == kExerciseChecked) {
        addRun(record, event, payload);
    } else if (event.type == kWorkPutAside) {
        const bool isReset = payload.id("reason") == nameOf(PutAsideFor::Reset);
        record.timeline.push_back(
            recordOf(event, payload, isReset ? WorkRecord::Kind::BeforeReset : WorkRecord::Kind::BeforeReplay));
    } else if (event.type == kHintOpened) {
        int& steps = record.hints[std::string(payload.id("mistake"))];
        steps = std::max(steps, payload.integer("step"));
    } else {
        record.sawSolution = true;
    }
    return Change::Practice;
}

WorkRecord PracticeLog::recordOf(const journal::Fact& event, const Payload& payload, WorkRecord::Kind kind) const
{
    WorkRecord record;
    record.event = event.id;
    record.order = m_applied;
    record.at = event.wall;
    record.kind = kind;
    record.code = codeIn(payload);
    return record;
}

void PracticeLog::addRun(ExerciseRecord& record, const journal::Fact& event, const Payload& payload)
{
    WorkRecord run = recordOf(event, payload, WorkRecord::Kind::Checked);
    run.passed = payload.flag("passed").value_or(false);
    run.checks = checksIn(payload);
    run.mistake = payload.id("mistake");
    run.problem = payload.id("problem");
    run.seed = static_cast<std::uint32_t>(payload.number("seed"));
    run.verdict = payload.id("verdict");
    run.took = payload.number("took");
    if (!run.passed && (run.mistake.empty() || record.hints.contains(run.mistake)))
        ++record.hintedTries;
    record.hasPassed = record.hasPassed || run.passed;
    record.timeline.push_back(std::move(run));
}

const ExerciseRecord* PracticeLog::find(std::string_view activity) const
{
    const auto found = m_records.find(activity);
    return found != m_records.end() ? &found->second : nullptr;
}

Uuid PracticeLog::keptIn(std::string_view hash) const
{
    const auto found = m_kept.find(hash);
    return found != m_kept.end() ? found->second : Uuid{};
}

} // namespace secondstack::learner
