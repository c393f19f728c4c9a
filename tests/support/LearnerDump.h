// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/LearnerState.h"

#include <iomanip>
#include <sstream>
#include <string>

namespace secondstack::tests {

/// Everything a state holds but the number of its events, one fact a line: equal states give equal text, and a failed
/// comparison shows what differs.
inline std::string dumpOf(const learner::LearnerState& state)
{
    std::ostringstream out;
    out << std::setprecision(17);
    for (const auto& [id, record] : state.activities().records())
        out << "activity " << id << ' ' << record.times << ' ' << toIso(record.last) << ' ' << record.bestShare << ' '
            << record.lastShare << '\n';
    const auto tally = [&](const std::string& of, const learner::Tally& counted) {
        out << "answers " << of << ' ' << counted.right << '/' << counted.total << '\n';
    };
    tally("all", state.quizzes().all());
    for (const auto& [id, counted] : state.quizzes().skills())
        tally(id, counted);
    for (const auto& [id, last] : state.quizzes().lastAnswers())
        out << "last " << id << ' ' << last.recorded << ' ' << last.correct << ' ' << toIso(last.day) << '\n';
    for (const auto& [id, sitting] : state.quizzes().openSittings()) {
        out << "sitting " << id << ' ' << sitting.id << ' ' << sitting.seed;
        for (std::size_t i = 0; i < sitting.questions.size(); ++i)
            out << ' ' << sitting.questions[i] << (i < sitting.answers.size() ? sitting.answers[i] ? "+" : "-" : "");
        out << '\n';
    }
    for (const auto& verdict : state.verdicts().all()) {
        out << "verdict " << verdict.event.toString() << ' ' << toIso(verdict.at) << ' '
            << decision::nameOf(verdict.band) << ' ' << verdict.score << ' ' << verdict.low << ' ' << verdict.high
            << ' ' << verdict.seconds;
        for (const auto& [id, answer] : verdict.sheet.answers)
            out << ' ' << id << '=' << static_cast<int>(answer.kind) << answer.level << answer.sure;
        for (const auto& [id, option] : verdict.sheet.facts)
            out << ' ' << id << '=' << option;
        out << '\n';
    }
    if (const auto& plan = state.plan().current()) {
        out << "plan from " << toIso(plan->constraints.start) << ' ' << plan->constraints.minutesPerDay.count();
        for (const auto weekday : plan->constraints.weekdaysOff)
            out << " -" << weekday.iso_encoding();
        for (const Date date : plan->constraints.datesOff)
            out << " -" << toIso(date);
        for (const auto& day : plan->days) {
            out << "\n  " << toIso(day.date);
            for (const auto& entry : day.entries)
                out << ' ' << entry.day << '/' << entry.activity << '/' << entry.minutes.count();
        }
        out << '\n';
    }
    for (const auto& [id, record] : state.practice().records()) {
        out << "practice " << id << ' ' << record.hintedTries << record.hasPassed << record.sawSolution;
        for (const auto& [mistake, steps] : record.hints)
            out << ' ' << mistake << '=' << steps;
        for (const auto& work : record.timeline) {
            out << "\n  " << work.event.toString() << ' ' << static_cast<int>(work.kind) << work.passed << ' '
                << work.passedChecks() << '/' << work.checks.size() << ' ' << work.mistake << work.problem << ' '
                << work.seed;
            for (const auto& file : work.code)
                out << ' ' << file.path << '=' << state.practice().keptIn(file.hash).toString();
        }
        out << '\n';
    }
    out << "name " << state.profile().name() << '\n';
    for (const auto& [day, seconds] : state.study().days())
        out << "study " << toIso(day) << ' ' << seconds << '\n';
    return out.str();
}

} // namespace secondstack::tests
