// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check/ExerciseRun.h"

#include "app/cli/check/Pool.h"
#include "core/curriculum/Loader.h"

#include <optional>

namespace secondstack::cli {

using practice::Trial;
using practice::Verdict;

namespace {

std::optional<Problem> problemOf(const Trial& trial, const Result<Verdict>& verdict)
{
    const auto why = verdict ? practice::whyWrong(trial, *verdict) : std::optional(verdict.error().message);
    if (!why)
        return std::nullopt;
    return Problem{trial.place.file, trial.place.line, trial.task.id + ": " + trial.what + ": " + *why,
                   verdict ? std::string{} : verdict.error().advice};
}

} // namespace

std::vector<Trial> trialsIn(const curriculum::PackSource& source, const curriculum::Pack& pack, ExerciseRun& run)
{
    std::vector<Trial> all;
    for (const curriculum::Day& day : pack.days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (!curriculum::isWritten(source, activity))
                continue;
            auto trials = practice::trialsOf(source, activity);
            if (!trials) {
                run.failures.push_back({activity.place.file, activity.place.line,
                                        activity.id + ": " + trials.error().message, trials.error().advice});
                continue;
            }
            ++run.exercises;
            all.insert(all.end(), std::make_move_iterator(trials->begin()), std::make_move_iterator(trials->end()));
        }
    }
    return all;
}

void runTrials(const std::vector<Trial>& trials, practice::Grader& grader, int jobs,
               const std::function<void(int)>& progress, ExerciseRun& run)
{
    std::vector<std::optional<Result<Verdict>>> verdicts(trials.size());
    const PooledWork work{.count = trials.size(),
                          .start =
                              [&](std::size_t index, std::function<void()> done) {
                                  return grader.start(trials[index].task, {},
                                                      [&verdicts, index, done](Result<Verdict> verdict) {
                                                          verdicts[index] = std::move(verdict);
                                                          done();
                                                      });
                              },
                          .cancel = [&](std::uint64_t id) { grader.cancel(id); },
                          .progress = progress};
    run.interrupted = !runPooled(work, jobs);
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (!verdicts[i])
            continue; // interrupted before its turn
        ++run.gradings;
        run.mistakes += std::holds_alternative<practice::NamesMistake>(trials[i].expectation) ? 1 : 0;
        if (auto problem = problemOf(trials[i], *verdicts[i]))
            run.failures.push_back(std::move(*problem));
    }
}

} // namespace secondstack::cli
