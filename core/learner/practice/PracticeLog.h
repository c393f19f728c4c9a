// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/learner/Changes.h"
#include "core/learner/Payload.h"
#include "core/learner/practice/PracticeEvents.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::learner {

/// One point of an exercise's timeline: the learner's code at that time, and what came of it.
struct WorkRecord
{
    enum class Kind {
        Checked,
        BeforeReset, ///< what a reset replaced
        BeforeReplay ///< what an earlier run's code replaced
    };

    Uuid event;
    std::size_t order = 0; ///< among all of the journal; clocks may have been set back
    WallTime at{};
    Kind kind = Kind::Checked;
    Code code;
    bool passed = false;
    std::vector<CheckOutcome> checks;
    std::string mistake;
    std::string problem;
    std::uint32_t seed = 0;
    std::string verdict;
    double took = 0; ///< seconds

    [[nodiscard]] int passedChecks() const;
};

/// What is on record of one exercise, under the id it had at the time.
struct ExerciseRecord
{
    std::vector<WorkRecord> timeline;              ///< in the order of the journal
    std::map<std::string, int, std::less<>> hints; ///< by mistake: how many steps were opened
    int hintedTries = 0; ///< runs that failed although a hint was open, or although there was none to give
    bool hasPassed = false;
    bool sawSolution = false;

    void add(const ExerciseRecord& other);
};

/// What was practised, and where the code of it is kept.
class PracticeLog
{
public:
    Changes apply(const journal::Fact& event, const Payload& payload);

    /// nullptr when nothing is on record.
    [[nodiscard]] const ExerciseRecord* find(std::string_view activity) const;
    [[nodiscard]] const std::map<std::string, ExerciseRecord, std::less<>>& records() const { return m_records; }

    /// The CodeKept event with the text of that hash; nil when it was not kept.
    [[nodiscard]] Uuid keptIn(std::string_view hash) const;

private:
    [[nodiscard]] WorkRecord recordOf(const journal::Fact& event, const Payload& payload, WorkRecord::Kind kind) const;
    void addRun(ExerciseRecord& record, const journal::Fact& event, const Payload& payload);

    std::map<std::string, ExerciseRecord, std::less<>> m_records;
    std::map<std::string, Uuid, std::less<>> m_kept;
    std::size_t m_applied = 0;
};

} // namespace secondstack::learner
