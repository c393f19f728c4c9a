// SPDX-License-Identifier: GPL-3.0-or-later
// Grading with processes that say what the test wants.
#pragma once

#include "core/practice/grading/Grader.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace secondstack::tests {

using namespace secondstack::practice;

// JSON that can be read in C++.
inline std::string quoted(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

/// Programs that never run, in pairs: the test plays them.
class PlayedPort final : public ProcessPort
{
public:
    struct Played
    {
        Command command;
        Hear hear;
        Done done;
        std::string said;
        std::chrono::milliseconds timeLeft{0}; ///< as it was last set
    };

    RunId start(const Command&, Done) override { return 0; }
    Result<RunResult> run(const Command&) override { return RunResult{.exitCode = 0}; }
    RunId converse(const Command& command, Hear hear, Done done) override
    {
        const RunId id = m_programs.size() + 1;
        m_programs[id] = {command, std::move(hear), std::move(done), {}, command.wallTime};
        return id;
    }
    void say(RunId id, std::string_view text) override { m_programs.at(id).said += text; }
    void endInput(RunId) override {}
    void setTimeLeft(RunId id, std::chrono::milliseconds time) override { m_programs.at(id).timeLeft = time; }
    void cancel(RunId id) override
    {
        RunResult result;
        result.cancelled = true;
        end(id, result);
    }

    void end(RunId id, const RunResult& result)
    {
        if (Done done = std::exchange(m_programs.at(id).done, nullptr))
            done(result);
    }

    /// Of the first pair, or of a later one.
    Played& subject(RunId pair = 1) { return m_programs.at(2 * pair - 1); }
    Played& grader(RunId pair = 1) { return m_programs.at(2 * pair); }

    [[nodiscard]] std::size_t pairs() const { return m_programs.size() / 2; }
    [[nodiscard]] bool runs(RunId pair) const
    {
        return m_programs.at(2 * pair - 1).done != nullptr || m_programs.at(2 * pair).done != nullptr;
    }
    void beReady(RunId pair)
    {
        subject(pair).hear("ready\n");
        grader(pair).hear("ready\n");
    }

private:
    std::map<RunId, Played> m_programs;
};

inline const std::string kCheck = quoted("{'type':'check','id':'a','name':'a holds','requirement':null,'passed':true,"
                                         "'message':null,'call':null,'expected':null,'got':null,'difference':null,"
                                         "'traceback':null,'seconds':0.01}\n");
inline const std::string kEnd = quoted("{'type':'verdict','passed':true,'checks':{'a':true},'mistake':null,'seed':1,"
                                       "'python':'3.12.1','packages':{'httpx':'1.0'},'seconds':0.1}\n");

inline GradingTask plainTask()
{
    return {.id = "x", .exercise = {{"checks.py", ""}}, .files = {{"a.py", "A = 1\n"}}};
}

inline GradingTools playedTools(PlayedPort& port)
{
    return {"/halves", {.program = "/usr/bin/python3"}, Sandbox::detect(port, {})};
}

} // namespace secondstack::tests
