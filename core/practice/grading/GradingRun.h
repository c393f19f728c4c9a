// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/LineCutter.h"
#include "core/practice/grading/Grader.h"
#include "core/practice/grading/GraderLines.h"
#include "core/practice/grading/Halves.h"

#include <optional>

namespace secondstack::practice {

/// One graded run: what two processes say, made into a verdict.
class GradingRun final : public Halves::Listener, public std::enable_shared_from_this<GradingRun>
{
public:
    GradingRun(std::shared_ptr<Halves> halves, GradingTask task, Protection protection, Grader::Heard heard,
               Grader::Done done);

    /// Errors: those of Halves::order().
    [[nodiscard]] Result<void> start();
    void cancel();

    /// Nobody is told any more.
    void forget();

    void hear(Half half, std::string_view bytes) override;
    void hearEnd(Half half, Result<RunResult> result) override;

private:
    void hearSubject(std::string_view bytes);
    void hearGrader(std::string_view bytes);
    void take(CheckResult check);
    void take(GradingProblem problem);
    void take(GraderEnd end);
    void endSubject(Result<RunResult> result);
    void endGrader(Result<RunResult> result);
    void breakDown(Error error);
    void finishWhenOver();
    [[nodiscard]] Verdict finished();

    std::shared_ptr<Halves> m_halves;
    GradingTask m_task;
    Protection m_protection;
    Grader::Heard m_heard;
    Grader::Done m_done;
    LineCutter m_lines;
    std::string m_printed;
    Verdict m_verdict;
    std::optional<Error> m_failure;
    std::optional<GradingProblem> m_endedBy; // why we ended it
    bool m_isSubjectGone = false;
    bool m_isGraderGone = false;
    bool m_hasEnd = false;
    bool m_isCancelled = false;
};

} // namespace secondstack::practice
