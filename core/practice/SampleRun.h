// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Programs.h"
#include "core/practice/Toolbox.h"

#include <functional>
#include <optional>

namespace secondstack::practice {

/// A program that ran by itself, without input, in a fresh folder, beside what the pack says it does.
struct SampleResult
{
    RunResult run;                         ///< without the path of the folder
    std::string expected;                  ///< in words, e.g. "the output 3"
    std::optional<std::string> difference; ///< nothing when the program did what was expected

    [[nodiscard]] bool isAsExpected() const { return !difference; }
};

struct SampleOptions
{
    std::filesystem::path nodeModules; ///< absolute, named node_modules; for programs that need npm packages
    std::chrono::milliseconds wallTime{10'000};
    Limits limits;
};

/// Runs the programs of a pack, sandboxed where that is possible, several at a time if wanted. The host reads nothing
/// from the folder afterwards.
class SampleRunner
{
public:
    using Done = std::function<void(Result<SampleResult>)>;

    /// `port` must outlive the runner.
    SampleRunner(ProcessPort& port, Toolbox toolbox, SampleOptions options = {});

    [[nodiscard]] const Toolbox& toolbox() const { return m_toolbox; }

    /// Errors: Unavailable, when an interpreter or an npm package that the program needs is missing.
    [[nodiscard]] Result<void> canRun(const curriculum::Program& program) const;

    /// Returns at once, `done` is called once. Errors: those of canRun(), of the port and of the temporary folder;
    /// Unavailable when the program ended for the want of a Python package; Cancelled. With an error that keeps it from
    /// starting, `done` is called before this returns and the id is 0.
    RunId start(const curriculum::Program& program, Done done);

    void cancel(RunId run) { m_port.cancel(run); }

private:
    ProcessPort& m_port;
    Toolbox m_toolbox;
    SampleOptions m_options;
};

/// "the output 3", "a failure that says TypeError", ...
[[nodiscard]] std::string describe(const curriculum::Expectation& expectation);

} // namespace secondstack::practice
