// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/Grader.h"

#include "core/practice/ScratchFolder.h"
#include "core/practice/grading/GradingRun.h"

#include <utility>

namespace secondstack::practice {

Result<void> canGrade(const GradingTools& tools, ProcessPort& port)
{
    const auto folder = ScratchFolder::make();
    if (!folder)
        return fail(folder.error());
    const Command command{.program = tools.python.program,
                          .arguments = {"-c", "import fastapi, httpx, pytest, uvicorn"},
                          .folder = folder->path()};
    const auto run = port.run(tools.sandbox.wrap(command, {tools.python.tree}));
    if (!run)
        return fail(run.error());
    if (!run->succeeded())
        return fail(ErrorKind::Unavailable, "this Python does not have the packages of the course",
                    tools.python.program.string(), "install those of the lock there, or name another one");
    return {};
}

Grader::Grader(ProcessPort& port, GradingTools tools) : m_port(port), m_tools(std::move(tools)) {}

Grader::~Grader()
{
    keepWarm(std::nullopt);
    for (const auto& [id, run] : m_runs)
        run->forget();
}

GradingId Grader::start(const GradingTask& task, Heard heard, Done done)
{
    const auto halves = halvesFor(task.profile);
    if (!halves) {
        done(fail(halves.error()));
        return 0;
    }
    const GradingId id = ++m_last;
    const auto run = std::make_shared<GradingRun>(*halves, task, m_tools.sandbox.protection(), std::move(heard),
                                                  [this, id, done](Result<Verdict> verdict) {
                                                      const auto keep = m_runs.extract(id);
                                                      restock();
                                                      done(std::move(verdict)); // this may be gone afterwards
                                                  });
    m_runs.emplace(id, run);
    if (auto started = run->start(); !started) {
        m_runs.erase(id);
        run->forget();
        done(fail(started.error()));
        return 0;
    }
    return id;
}

void Grader::cancel(GradingId grading)
{
    if (const auto found = m_runs.find(grading); found != m_runs.end()) {
        const auto run = found->second; // its end takes it out of the map
        run->cancel();
    }
}

void Grader::keepWarm(std::optional<Profile> profile)
{
    m_wanted = profile;
    if (m_spare && m_spare->profile() != profile)
        std::exchange(m_spare, nullptr)->end();
    restock();
}

bool Grader::isWarm() const
{
    return m_spare && m_spare->areReady();
}

// Not beside a grading: that needs the processor more.
void Grader::restock()
{
    if (!m_wanted || !m_runs.empty() || (m_spare && m_spare->areAlive()))
        return;
    auto started = Halves::start(m_port, m_tools, *m_wanted);
    m_spare = started ? std::move(*started) : nullptr; // without one, the next grading starts cold, and says why not
}

Result<std::shared_ptr<Halves>> Grader::halvesFor(Profile profile)
{
    if (m_spare && m_spare->profile() == profile && m_spare->areAlive())
        return std::exchange(m_spare, nullptr);
    return Halves::start(m_port, m_tools, profile);
}

} // namespace secondstack::practice
