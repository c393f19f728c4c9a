// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check/PackRun.h"

#include "app/cli/check/Pool.h"

#include <optional>
#include <set>

namespace secondstack::cli {

using curriculum::Program;
using curriculum::ProgramKind;
using practice::SampleResult;

namespace {

bool showsMistake(const Program& program)
{
    return program.kind == ProgramKind::Model || std::holds_alternative<curriculum::NeverPrints>(program.expectation)
           || (program.kind == ProgramKind::Proof && std::holds_alternative<curriculum::Fails>(program.expectation));
}

void count(const Program& program, RunCounts& counts)
{
    if (program.kind == ProgramKind::Sample)
        ++(program.language == curriculum::Language::Python ? counts.samplesPython : counts.samplesNode);
    else
        ++(showsMistake(program) ? counts.mistakes : counts.outputs);
}

std::optional<Problem> problemOf(const Program& program, const Result<SampleResult>& result)
{
    const Problem problem{program.place.file, program.place.line, program.owner + ": " + program.what + ": ", {}};
    if (!result)
        return Problem{problem.file, problem.line, problem.message + result.error().message, result.error().advice};
    if (result->isAsExpected())
        return std::nullopt;
    return Problem{problem.file, problem.line, problem.message + *result->difference, {}};
}

} // namespace

std::vector<Problem> missingFor(const std::vector<Program>& programs, const practice::SampleRunner& runner)
{
    std::vector<Problem> missing;
    std::set<std::string> said;
    for (const Program& program : programs) {
        const Result<void> ready = runner.canRun(program);
        if (ready || ready.error().kind == ErrorKind::InvalidInput)
            continue; // the second is wrong with the pack, not with this machine
        const std::string where = ready.error().where.empty() ? "" : ready.error().where + ": ";
        if (said.insert(where + ready.error().message).second)
            missing.push_back(
                {program.place.file, program.place.line, where + ready.error().message, ready.error().advice});
    }
    return missing;
}

PackRun runPrograms(const std::vector<Program>& programs, practice::SampleRunner& runner, int jobs,
                    const std::function<void(int)>& progress)
{
    std::vector<std::optional<Result<SampleResult>>> results(programs.size());
    const PooledWork work{.count = programs.size(),
                          .start =
                              [&](std::size_t index, std::function<void()> done) {
                                  return runner.start(programs[index],
                                                      [&results, index, done](Result<SampleResult> result) {
                                                          results[index] = std::move(result);
                                                          done();
                                                      });
                              },
                          .cancel = [&](std::uint64_t id) { runner.cancel(id); },
                          .progress = progress};
    PackRun outcome;
    outcome.interrupted = !runPooled(work, jobs);
    for (std::size_t i = 0; i < programs.size(); ++i) {
        if (!results[i])
            continue; // interrupted before its turn
        count(programs[i], outcome.counts);
        if (auto problem = problemOf(programs[i], *results[i]))
            outcome.failures.push_back(std::move(*problem));
    }
    return outcome;
}

} // namespace secondstack::cli
