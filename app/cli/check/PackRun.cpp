// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check/PackRun.h"

#include <QEventLoop>
#include <QTimer>
#include <csignal>
#include <optional>
#include <set>

namespace secondstack::cli {

using curriculum::Program;
using curriculum::ProgramKind;
using practice::SampleResult;

namespace {

constexpr int kLookAtInterrupt = 100; // milliseconds

volatile std::sig_atomic_t interruptWanted = 0;

void noteInterrupt(int)
{
    interruptWanted = 1;
}

/// Catches Ctrl+C while it lives.
class InterruptGuard
{
public:
    InterruptGuard()
    {
        interruptWanted = 0;
        m_before = std::signal(SIGINT, noteInterrupt);
    }
    ~InterruptGuard() { std::signal(SIGINT, m_before); }
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

private:
    void (*m_before)(int) = nullptr;
};

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

/// Keeps `jobs` programs running until all have run.
class Pool
{
public:
    Pool(const std::vector<Program>& programs, practice::SampleRunner& runner, const std::function<void(int)>& progress)
        : m_programs(programs)
        , m_runner(runner)
        , m_progress(progress)
        , m_results(programs.size())
        , m_ids(programs.size(), 0)
    {
    }

    void run(int jobs)
    {
        const InterruptGuard guard;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { cancelWhenInterrupted(); });
        timer.start(kLookAtInterrupt);
        for (int i = 0; i < jobs; ++i)
            QTimer::singleShot(0, &m_loop, [this] { startNext(); });
        if (!m_programs.empty())
            m_loop.exec();
    }

    [[nodiscard]] PackRun outcome() const
    {
        PackRun outcome;
        outcome.interrupted = m_interrupted;
        for (std::size_t i = 0; i < m_programs.size(); ++i) {
            if (!m_results[i])
                continue; // interrupted before its turn
            count(m_programs[i], outcome.counts);
            if (auto problem = problemOf(m_programs[i], *m_results[i]))
                outcome.failures.push_back(std::move(*problem));
        }
        return outcome;
    }

private:
    void startNext()
    {
        if (m_interrupted || m_next == m_programs.size())
            return;
        const std::size_t index = m_next++;
        ++m_running;
        m_ids[index] = m_runner.start(m_programs[index], [this, index](Result<SampleResult> result) {
            m_results[index] = std::move(result);
            --m_running;
            m_progress(++m_done);
            if (m_running == 0 && (m_interrupted || m_next == m_programs.size()))
                m_loop.quit();
            else
                QTimer::singleShot(0, &m_loop, [this] { startNext(); }); // never deeper into the stack
        });
    }

    void cancelWhenInterrupted()
    {
        if (interruptWanted == 0 || m_interrupted)
            return;
        m_interrupted = true;
        for (const practice::RunId id : m_ids)
            m_runner.cancel(id);
        if (m_running == 0)
            m_loop.quit();
    }

    const std::vector<Program>& m_programs;
    practice::SampleRunner& m_runner;
    const std::function<void(int)>& m_progress;
    std::vector<std::optional<Result<SampleResult>>> m_results;
    std::vector<practice::RunId> m_ids;
    std::size_t m_next = 0;
    int m_running = 0;
    int m_done = 0;
    bool m_interrupted = false;
    QEventLoop m_loop;
};

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
    Pool pool{programs, runner, progress};
    pool.run(jobs);
    return pool.outcome();
}

} // namespace secondstack::cli
