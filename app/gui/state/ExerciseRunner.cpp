// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/ExerciseRunner.h"

#include "app/gui/state/Background.h"
#include "app/gui/state/Strings.h"

#include <optional>
#include <utility>

namespace secondstack::gui {

using practice::Verdict;

class ExerciseRunner::Worker final : public ToolWorker
{
public:
    Worker(practice::ToolSearch search, std::filesystem::path halves, MakePort makePort)
        : ToolWorker(std::move(search), std::move(makePort))
        , m_halves(std::move(halves))
    {
    }

    void prepareFor(practice::Profile profile, const Known& known)
    {
        m_asked.push_back({profile, known});
        prepare();
    }

    void keepWarm(practice::Profile profile)
    {
        if (m_grader)
            m_grader->keepWarm(profile);
    }

    void grade(const practice::GradingTask& task, const Heard& heard, const Done& done)
    {
        cancel();
        m_waiting = Request{task, heard, done};
        prepare();
    }

    void cancel() override
    {
        if (const auto waiting = std::exchange(m_waiting, std::nullopt))
            waiting->done(fail(ErrorKind::Cancelled, "the run was cancelled"));
        if (m_grader)
            m_grader->cancel(m_current);
    }

    void setTrusted(bool isTrusted) { m_isTrusted = isTrusted; }

private:
    struct Question
    {
        practice::Profile profile;
        Known known;
    };
    struct Request
    {
        practice::GradingTask task;
        Heard heard;
        Done done;
    };

    void ready() override
    {
        for (const Question& asked : std::exchange(m_asked, {})) {
            keepWarm(asked.profile);
            asked.known(m_isAble ? Result<GradingSurroundings>{surroundings()} : fail(m_isAble.error()));
        }
        if (const auto request = std::exchange(m_waiting, std::nullopt))
            start(*request);
    }

    void useTools() override { m_isAble = makeGrader(); }
    void dropTools() override { m_grader.reset(); }

    Result<void> makeGrader()
    {
        if (!tools().python)
            return fail(tools().python.error());
        const practice::GradingTools grading{m_halves, *tools().python, tools().sandbox};
        if (auto able = practice::canGrade(grading, port()); !able)
            return able;
        m_grader.emplace(port(), grading);
        return {};
    }

    [[nodiscard]] GradingSurroundings surroundings() const
    {
        return {toQString("Python " + tools().python->version.toString()), tools().sandbox.protection(),
                toQString(tools().sandbox.reason())};
    }

    void start(const Request& request)
    {
        if (!m_isAble)
            return request.done(fail(m_isAble.error()));
        GradingOutcome outcome{{}, surroundings(), false};
        outcome.needsConsent = !m_isTrusted && outcome.surroundings.protection == practice::Protection::LimitsOnly;
        if (outcome.needsConsent)
            return request.done(outcome);
        m_current = m_grader->start(request.task, request.heard,
                                    [outcome, done = request.done](Result<Verdict> verdict) mutable {
                                        if (!verdict)
                                            return done(fail(verdict.error()));
                                        outcome.verdict = std::move(*verdict);
                                        done(outcome);
                                    });
    }

    std::filesystem::path m_halves;
    std::optional<practice::Grader> m_grader;
    Result<void> m_isAble;
    std::vector<Question> m_asked;
    std::optional<Request> m_waiting;
    practice::GradingId m_current = 0;
    bool m_isTrusted = true;
};

ExerciseRunner::ExerciseRunner(practice::ToolSearch search, std::filesystem::path halves, MakePort makePort)
    : m_thread(std::make_unique<ToolThread<Worker>>(std::move(search), std::move(halves), std::move(makePort)))
{
}

ExerciseRunner::~ExerciseRunner() = default;

void ExerciseRunner::prepare(practice::Profile profile, QObject& receiver, Known known)
{
    m_thread->start();
    m_thread->order([profile, answer = onWindowThread(receiver, std::move(known))](Worker& worker) {
        worker.prepareFor(profile, answer);
    });
}

void ExerciseRunner::keepWarm(practice::Profile profile)
{
    m_thread->order([profile](Worker& worker) { worker.keepWarm(profile); });
}

void ExerciseRunner::grade(const practice::GradingTask& task, QObject& receiver, Heard heard, Done done)
{
    m_thread->start();
    m_thread->order(
        [task, heard = onWindowThread(receiver, std::move(heard)),
         done = onWindowThread(receiver, std::move(done))](Worker& worker) { worker.grade(task, heard, done); });
}

void ExerciseRunner::cancel()
{
    m_thread->order([](Worker& worker) { worker.cancel(); });
}

void ExerciseRunner::setTrusted(bool isTrusted)
{
    m_thread->order([isTrusted](Worker& worker) { worker.setTrusted(isTrusted); });
}

void ExerciseRunner::forgetTools()
{
    m_thread->order([](Worker& worker) { worker.forgetTools(); });
}

} // namespace secondstack::gui
