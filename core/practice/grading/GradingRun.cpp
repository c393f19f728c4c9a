// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/GradingRun.h"

#include "core/base/Sha256.h"
#include "core/base/Text.h"
#include "core/practice/Output.h"

#include <nlohmann/json.hpp>

namespace secondstack::practice {

using nlohmann::json;

namespace {

constexpr std::size_t kPrintedKept = std::size_t{64} << 10;

json hashesOf(const ProjectFiles& files)
{
    json hashes = json::object();
    for (const auto& [name, bytes] : files)
        hashes[toHex(sha256(name))] = toHex(sha256(bytes));
    return hashes;
}

std::string workOf(const GradingTask& task)
{
    return json{{"exercise", hashesOf(task.exercise)}, {"files", hashesOf(task.files)}, {"only", task.only}}.dump();
}

std::string seconds(std::chrono::seconds time)
{
    return std::to_string(time.count()) + " s";
}

GradingProblem tooMuchOutput()
{
    return {.kind = "too_much_output",
            .message =
                "Your program printed more than 10 MB and was ended. Look for a print in a loop that never ends."};
}

GradingProblem tooLate(std::chrono::seconds timeout)
{
    return {.kind = "timed_out",
            .message = "Your code could not be checked within " + seconds(timeout)
                       + ". Look for a loop that never ends, or for something that waits."};
}

GradingProblem tookTooMuch()
{
    return {.kind = "took_too_much",
            .message = "Your program took too much memory, or wrote too many files, and was ended. Look for a loop that"
                       " keeps adding, or that starts processes."};
}

} // namespace

GradingRun::GradingRun(std::shared_ptr<Halves> halves, GradingTask task, Protection protection, Grader::Heard heard,
                       Grader::Done done)
    : m_halves(std::move(halves))
    , m_task(std::move(task))
    , m_protection(protection)
    , m_heard(std::move(heard))
    , m_done(std::move(done))
{
}

Result<void> GradingRun::start()
{
    return m_halves->order(m_task, shared_from_this());
}

void GradingRun::cancel()
{
    const auto self = shared_from_this(); // who holds it lets go when it is told
    m_isCancelled = true;
    m_halves->end();
}

void GradingRun::forget()
{
    m_heard = nullptr;
    m_done = nullptr;
    m_halves->forgetListener();
    m_halves->end();
}

void GradingRun::hear(Half half, std::string_view bytes)
{
    if (m_done)
        half == Half::Subject ? hearSubject(bytes) : hearGrader(bytes);
}

void GradingRun::hearEnd(Half half, Result<RunResult> result)
{
    (half == Half::Subject ? m_isSubjectGone : m_isGraderGone) = true;
    if (!result)
        return breakDown(result.error());
    half == Half::Subject ? endSubject(std::move(result)) : endGrader(std::move(result));
}

void GradingRun::hearSubject(std::string_view bytes)
{
    m_printed += bytes.substr(0, kPrintedKept - std::min(kPrintedKept, m_printed.size()));
}

void GradingRun::hearGrader(std::string_view bytes)
{
    const auto lines = m_lines.take(bytes);
    if (!lines)
        return breakDown(lines.error());
    for (const std::string& line : *lines) {
        auto read = readGraderLine(line);
        if (!read)
            return breakDown(read.error());
        std::visit([this](auto& what) { take(std::move(what)); }, *read);
    }
}

void GradingRun::take(CheckResult check)
{
    m_verdict.checks.push_back(std::move(check));
    if (m_heard)
        m_heard(m_verdict.checks.back());
}

void GradingRun::take(GradingProblem problem)
{
    m_verdict.problem = std::move(problem);
}

void GradingRun::take(GraderEnd end)
{
    m_hasEnd = true;
    m_verdict.passed = end.passed;
    m_verdict.mistake = std::move(end.mistake);
    m_verdict.python = std::move(end.python);
    m_verdict.packages = std::move(end.packages);
    m_verdict.seconds = end.seconds;
    // Nothing is left to be found out, but for why there was a problem: how the processes end may tell.
    if (!m_verdict.problem)
        m_halves->end();
}

void GradingRun::endSubject(Result<RunResult> result)
{
    if (result->capped || result->tookTooMuch) {
        m_endedBy = result->capped ? tooMuchOutput() : tookTooMuch();
        m_halves->end(Half::Grader);
    }
    finishWhenOver();
}

void GradingRun::endGrader(Result<RunResult> result)
{
    if (result->timedOut)
        m_endedBy = tooLate(m_task.timeout);
    else if (result->tookTooMuch) // of the folder that both write to
        m_endedBy = tookTooMuch();
    else if (!m_hasEnd && !result->cancelled)
        return breakDown({ErrorKind::Failed, "the grader ended: " + std::string(trimmed(result->errors)), {}, {}});
    m_halves->end(Half::Subject); // with all it started
    finishWhenOver();
}

void GradingRun::breakDown(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
    m_halves->end();
    finishWhenOver();
}

// With the grader's last word and the learner's code gone, with all it printed, nothing can change any more.
void GradingRun::finishWhenOver()
{
    const bool isGraderDone = m_isGraderGone || (m_hasEnd && !m_verdict.problem && !m_failure);
    if (!m_isSubjectGone || !isGraderDone || !m_done)
        return;
    const Grader::Done done = std::exchange(m_done, nullptr);
    m_halves->forgetListener(); // each holds the other, and what is left of the pair may be ended without a word
    if (m_isCancelled)
        return done(fail(ErrorKind::Cancelled, "the grading was cancelled"));
    if (m_failure)
        return done(fail(*m_failure));
    done(finished());
}

Verdict GradingRun::finished()
{
    Verdict verdict = std::move(m_verdict);
    if (m_endedBy) // the grader only saw that nobody answered any more
        verdict.problem = m_endedBy;
    verdict.passed = verdict.passed && !verdict.problem;
    verdict.printed = asUtf8(m_printed);
    verdict.seed = m_task.seed;
    verdict.protection = m_protection;
    verdict.hash = verdictHash(verdict, workOf(m_task));
    return verdict;
}

} // namespace secondstack::practice
