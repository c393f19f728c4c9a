// SPDX-License-Identifier: GPL-3.0-or-later
// A process port on which exercises are graded by nobody: the subject waits, and the grader says what the test wants.
#pragma once

#include "tests/support/FakeProcessPort.h"

#include <QObject>

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace secondstack::tests {

// JSON that can be read in C++.
inline std::string quoted(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

/// A line of the grader: one check. A failed one has all there is to show.
inline std::string checkLine(const std::string& id, bool passed, const std::string& requirement = {})
{
    const std::string details = passed ? "'message':null,'call':null,'expected':null,'got':null,'difference':null"
                                       : "'message':'it is another one','call':'f(1)','expected':'1','got':'2',"
                                         "'difference':'expected: 1\\ngot:      2\\n          ^'";
    return quoted("{'type':'check','id':'" + id + "','name':'check " + id + " holds','requirement':'" + requirement
                  + "','passed':" + (passed ? "true" : "false") + "," + details
                  + ",'traceback':null,'seconds':0.01}\n");
}

/// A check that was not come to.
inline std::string notRunLine(const std::string& id)
{
    return quoted("{'type':'check','id':'" + id + "','name':'check " + id
                  + " holds','requirement':null,'run':false,'passed':false,'message':'not run','call':null,"
                    "'expected':null,'got':null,'difference':null,'traceback':null,'seconds':0}\n");
}

/// The last line; `mistake` is an id, or empty.
inline std::string verdictLine(bool passed, const std::string& mistake = {})
{
    const std::string named = mistake.empty() ? "null" : "{'id':'" + mistake + "','title':'as named','advice':false}";
    return quoted(std::string("{'type':'verdict','passed':") + (passed ? "true" : "false")
                  + ",'checks':{},'mistake':" + named + ",'seed':1,'python':'3.12.3','packages':{},'seconds':0.1}\n");
}

/// What the grader says when it gets its work; shared with the test, which may change it between runs.
class GradingScript
{
public:
    void set(std::string lines)
    {
        const std::scoped_lock lock(m_mutex);
        m_lines = std::move(lines);
    }
    [[nodiscard]] std::string lines() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_lines;
    }

    std::atomic<bool> hangs = false; ///< the grader says all but its last line, and waits

private:
    mutable std::mutex m_mutex;
    std::string m_lines;
};

class GradingPort final : public practice::ProcessPort
{
public:
    explicit GradingPort(std::shared_ptr<GradingScript> script) : m_script(std::move(script)) {}

    practice::RunId start(const practice::Command& command, Done done) override
    {
        return m_others.start(command, std::move(done));
    }
    Result<practice::RunResult> run(const practice::Command& command) override { return m_others.run(command); }

    practice::RunId converse(const practice::Command&, Hear hear, Done done) override
    {
        const practice::RunId id = ++m_last;
        m_conversations.emplace(id, Conversation{hear, std::move(done)});
        later([this, id] {
            if (const auto found = m_conversations.find(id); found != m_conversations.end())
                found->second.hear("ready\n");
        });
        return id;
    }

    void say(practice::RunId run, std::string_view text) override
    {
        const auto found = m_conversations.find(run);
        if (found == m_conversations.end() || text.find("\"exercise\"") == std::string_view::npos)
            return; // the subject's order
        later([this, run] {
            const auto grader = m_conversations.find(run);
            if (grader == m_conversations.end())
                return;
            grader->second.hear(m_script->lines());
            if (!m_script->hangs)
                end(run, {.exitCode = 0});
        });
    }
    void endInput(practice::RunId) override {}
    void setTimeLeft(practice::RunId, std::chrono::milliseconds) override {}
    void cancel(practice::RunId run) override { end(run, {.cancelled = true}); }

private:
    struct Conversation
    {
        Hear hear;
        Done done;
    };

    void later(std::function<void()> what)
    {
        QMetaObject::invokeMethod(&m_context, std::move(what), Qt::QueuedConnection);
    }

    void end(practice::RunId run, const practice::RunResult& result)
    {
        if (auto ended = m_conversations.extract(run))
            ended.mapped().done(result);
    }

    QObject m_context; // of the thread that the port is used on
    std::shared_ptr<GradingScript> m_script;
    FakeProcessPort m_others{std::make_shared<FakeMachine>()};
    std::map<practice::RunId, Conversation> m_conversations;
    practice::RunId m_last = 0;
};

} // namespace secondstack::tests
