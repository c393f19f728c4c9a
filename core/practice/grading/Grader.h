// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/grading/GradingTask.h"
#include "core/practice/grading/Verdict.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace secondstack::practice {

/// Whether the Python has the packages, found out by importing them. Errors: Unavailable; those of the port.
[[nodiscard]] Result<void> canGrade(const GradingTools& tools, ProcessPort& port);

using GradingId = std::uint64_t;

class GradingRun;
class Halves;

/// Grades code from outside: the learner's code and the checks are two processes, each in a sandbox of its own, that
/// share nothing but a socket. Used from the port's thread. Destroying it ends what runs and what
/// waits, without a word.
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

    /// Keeps one pair of processes started ahead for tasks of this profile; each is used once, and the next one is
    /// started when no grading is going on. One that waited for kLongestIdle, or that ended otherwise, is missing until
    /// this is called again or a grading has ended. Without a profile, none is kept, as at first.
    void keepWarm(std::optional<Profile> profile);

    /// Whether a pair waits that has imported all it needs.
    [[nodiscard]] bool isWarm() const;

private:
    void restock();
    [[nodiscard]] Result<std::shared_ptr<Halves>> halvesFor(Profile profile);

    ProcessPort& m_port;
    GradingTools m_tools;
    std::map<GradingId, std::shared_ptr<GradingRun>> m_runs;
    GradingId m_last = 0;
    std::optional<Profile> m_wanted;
    std::shared_ptr<Halves> m_spare; ///< may have ended
};

} // namespace secondstack::practice
