// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/Interpreters.h"
#include "core/practice/grading/Project.h"
#include "core/practice/grading/Verdict.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace secondstack::practice {

/// What the subject imports before it knows its work.
enum class Profile { Plain, Web, Tests };

struct GradingTask
{
    std::string id;        ///< of the exercise
    ProjectFiles exercise; ///< exercise.json, checks.py and what these need; the learner's code never sees it
    Profile profile = Profile::Plain;
    ProjectFiles files; ///< the learner's
    std::uint32_t seed = 1;
    std::vector<std::string> only; ///< ids of checks; empty: all
    bool isShuffled = false;       ///< the checks in an order that comes from the seed
    std::chrono::seconds timeout{20};
};

/// What grading needs on this machine.
struct GradingTools
{
    std::filesystem::path halves; ///< absolute: the folder with run_subject.py and run_grader.py
    Interpreter python;           ///< with the packages of the lock
    Sandbox sandbox;
};

/// Whether the Python has the packages, found out by importing them. Errors: Unavailable; those of the port.
[[nodiscard]] Result<void> canGrade(const GradingTools& tools, ProcessPort& port);

using GradingId = std::uint64_t;

/// Grades code from outside: the learner's code and the checks are two processes, each in a sandbox of its own, that
/// share nothing but a socket. Used from the port's thread. Destroying it ends what runs, without a word.
class Grader
{
public:
    using Heard = std::function<void(const CheckResult&)>;
    using Done = std::function<void(Result<Verdict>)>;

    /// `port` must outlive the grader.
    Grader(ProcessPort& port, GradingTools tools);
    ~Grader();
    Grader(const Grader&) = delete;
    Grader& operator=(const Grader&) = delete;

    /// Returns at once. `heard` gets each result as it comes, `done` the verdict, once and last. Code that cannot be
    /// checked is a verdict with a problem. Errors: Cancelled; those of the port and of the temporary folder; Failed,
    /// with what it said, for a grader that breaks down.
    GradingId start(const GradingTask& task, Heard heard, Done done);

    /// Ends both processes and all they started. Nothing happens when they have ended.
    void cancel(GradingId grading);

private:
    class Run;

    ProcessPort& m_port;
    GradingTools m_tools;
    std::map<GradingId, std::shared_ptr<Run>> m_runs;
    GradingId m_last = 0;
};

} // namespace secondstack::practice
