// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/ProcessPort.h"

#include <functional>
#include <vector>

namespace secondstack::tests {

/// Starts nothing: notes what it is asked for and answers at once with what the test says.
class RecordingPort final : public practice::ProcessPort
{
public:
    std::function<Result<practice::RunResult>(const practice::Command&)> answer = [](const auto&) {
        return practice::RunResult{.exitCode = 0};
    };
    std::vector<practice::Command> commands;

    practice::RunId start(const practice::Command& command, Done done) override
    {
        done(run(command));
        return commands.size();
    }
    practice::RunId converse(const practice::Command& command, Hear, Done done) override
    {
        return start(command, std::move(done));
    }
    void say(practice::RunId, std::string_view) override {}
    void endInput(practice::RunId) override {}
    void setTimeLeft(practice::RunId, std::chrono::milliseconds) override {}
    void cancel(practice::RunId) override {}
    Result<practice::RunResult> run(const practice::Command& command) override
    {
        commands.push_back(command);
        return answer(command);
    }
};

} // namespace secondstack::tests
