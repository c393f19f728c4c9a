// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/ProcessPort.h"

#include <map>
#include <memory>

namespace secondstack::process {

/// The process port on QProcess. Needs a QCoreApplication; outcomes come through the event loop of its thread.
/// Every program gets a session of its own, no input and no open files of ours; ending one ends its process group, and
/// with a sandbox everything in it.
class QtProcessPort final : public practice::ProcessPort
{
public:
    QtProcessPort();
    ~QtProcessPort() override;
    QtProcessPort(const QtProcessPort&) = delete;
    QtProcessPort& operator=(const QtProcessPort&) = delete;

    practice::RunId start(const practice::Command& command, Done done) override;
    practice::RunId converse(const practice::Command& command, Hear hear, Done done) override;
    void say(practice::RunId run, std::string_view text) override;
    void endInput(practice::RunId run) override;
    void setTimeLeft(practice::RunId run, std::chrono::milliseconds time) override;
    void cancel(practice::RunId run) override;
    [[nodiscard]] Result<practice::RunResult> run(const practice::Command& command) override;

private:
    class Run;
    practice::RunId keep(std::unique_ptr<Run> run);

    std::map<practice::RunId, std::unique_ptr<Run>> m_runs;
    practice::RunId m_lastId = 0;
};

} // namespace secondstack::process
