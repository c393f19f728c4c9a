// SPDX-License-Identifier: GPL-3.0-or-later
// A process port that starts nothing: it says to be Python 3.12 and Node.js 22 without a sandbox, and ends every other
// program as told.
#pragma once

#include "core/practice/Toolbox.h"

#include <atomic>
#include <memory>
#include <utility>

namespace secondstack::tests {

/// What the port does; shared with the test, which may change it between runs.
struct FakeMachine
{
    std::string output;              ///< of every program; set before it is started
    std::atomic<bool> hangs = false; ///< programs run until they are cancelled
    std::atomic<int> runs = 0;       ///< programs started, questions for a version not counted
};

class FakeProcessPort final : public practice::ProcessPort
{
public:
    explicit FakeProcessPort(std::shared_ptr<FakeMachine> machine) : m_machine(std::move(machine)) {}

    practice::RunId start(const practice::Command&, Done done) override
    {
        ++m_machine->runs;
        ++m_last;
        if (m_machine->hangs) {
            m_hanging = std::move(done);
        } else {
            practice::RunResult result;
            result.exitCode = 0;
            result.output = m_machine->output;
            done(result);
        }
        return m_last;
    }

    practice::RunId converse(const practice::Command& command, Hear hear, Done done) override
    {
        hear(m_machine->output);
        return start(command, std::move(done));
    }
    void say(practice::RunId, std::string_view) override {}
    void endInput(practice::RunId) override {}
    void setTimeLeft(practice::RunId, std::chrono::milliseconds) override {}

    void cancel(practice::RunId run) override
    {
        if (run != m_last || !m_hanging)
            return;
        practice::RunResult result;
        result.cancelled = true;
        std::exchange(m_hanging, nullptr)(result);
    }

    Result<practice::RunResult> run(const practice::Command& command) override
    {
        const bool isNode = !command.arguments.empty() && command.arguments.front() == "-e";
        practice::RunResult result;
        result.exitCode = 0;
        result.output = (isNode ? "22.4.0\n" : "3.12.3\n") + command.program.string() + '\n';
        return result;
    }

private:
    std::shared_ptr<FakeMachine> m_machine;
    Done m_hanging;
    practice::RunId m_last = 0;
};

/// A search that finds interpreters wherever there is a shell, for a port that does not start them; nothing else.
inline practice::ToolSearch fakeTools()
{
    return {{.named = "/bin/sh"}, {.named = "/bin/sh"}, {}};
}

/// A search that finds nothing at all.
inline practice::ToolSearch noTools()
{
    return {{}, {}, {}};
}

} // namespace secondstack::tests
