// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/Doctor.h"

#include "core/doctor/DataTrial.h"
#include "core/doctor/PracticeTrial.h"
#include "core/doctor/SandboxTrial.h"
#include "core/practice/ScratchFolder.h"
#include "core/practice/grading/Grader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace secondstack::doctor {

using practice::Interpreter;
using practice::Protection;
using practice::RunResult;
using practice::Verdict;

namespace {

Finding examine(const char* about, const Result<Interpreter>& interpreter)
{
    if (!interpreter)
        return {about, State::Limited, interpreter.error().message, interpreter.error().advice};
    return {about,
            State::Good,
            std::string(nameOf(interpreter->runtime)) + " " + interpreter->version.toString() + " at "
                + interpreter->program.string(),
            {}};
}

Finding gradingFrom(const std::string& exercise, const Result<Verdict>& verdict)
{
    if (!verdict)
        return {subject::kGrading, State::Limited, exercise + " could not be graded: " + verdict.error().message,
                verdict.error().advice};
    if (verdict->passed)
        return {subject::kGrading,
                State::Good,
                "the model solution of " + exercise + " was graded, and passed all "
                    + std::to_string(verdict->checks.size()) + " checks",
                {}};
    const auto failed = std::ranges::find_if(verdict->checks, [](const auto& check) { return !check.passed; });
    const std::string why = verdict->problem                  ? verdict->problem->message
                            : failed != verdict->checks.end() ? failed->message
                                                              : "no check says why";
    return {subject::kGrading, State::Limited, "the model solution of " + exercise + " did not pass: " + why,
            "make the Python environment anew"};
}

Finding withoutPackages(const char* about)
{
    return {about, State::Limited, "it needs the packages of the course", "make the Python environment"};
}

} // namespace

/// One look at everything, a step after the other. What runs holds it.
class Doctor::Visit : public std::enable_shared_from_this<Visit>
{
public:
    Visit(practice::ProcessPort& port, Patient patient, practice::Toolbox tools, Heard heard, Done done)
        : m_port(port)
        , m_patient(std::move(patient))
        , m_tools(std::move(tools))
        , m_heard(std::move(heard))
        , m_done(std::move(done))
    {
    }

    void next()
    {
        constexpr std::array kSteps{&Visit::lookAtPack,     &Visit::lookAtTools, &Visit::lookAtSandbox,
                                    &Visit::lookAtPackages, &Visit::gradeOne,    &Visit::lookAtDocs,
                                    &Visit::lookAtData};
        if (m_isCancelled)
            return end(fail(ErrorKind::Cancelled, "the examination was cancelled"));
        if (m_step == kSteps.size())
            return end({});
        (this->*kSteps[m_step++])();
    }

    void cancel()
    {
        m_isCancelled = true;
        m_port.cancel(m_run);
        if (m_grader)
            m_grader->cancel(m_grading);
    }

    /// Nobody is told any more.
    void forget()
    {
        m_heard = nullptr;
        m_done = nullptr;
        cancel();
        m_grader.reset();
    }

private:
    void tell(Finding finding)
    {
        if (m_heard)
            m_heard(finding);
    }

    void tellAll(Findings findings)
    {
        for (Finding& finding : findings)
            tell(std::move(finding));
    }

    void lookAtPack()
    {
        tell(examinePack(m_patient.pack));
        next();
    }

    void lookAtTools()
    {
        tell(examine(subject::kPython, m_tools.python));
        tell(examine(subject::kNode, m_tools.node));
        next();
    }

    void lookAtSandbox()
    {
        const auto trial = std::make_shared<const SandboxTrial>(m_tools.sandbox);
        const auto plainly = trial->plainly();
        if (!plainly) {
            tellAll(trial->findings());
            return next();
        }
        run(*plainly, [this, trial](const Result<RunResult>& plain) {
            run(*trial->inside(), [this, trial, plain](const Result<RunResult>& inside) {
                tellAll(trial->findings(plain, inside));
                next();
            });
        });
    }

    void lookAtPackages()
    {
        if (!m_tools.python) {
            tell({subject::kPackages, State::Limited, "there is no Python to ask", "install Python 3.11 or newer"});
            return next();
        }
        const auto question = [this](const std::filesystem::path& folder) {
            return askPackages(*m_tools.python, m_patient.script, m_patient.lock, folder);
        };
        ask(question, [this](const Result<RunResult>& answer) {
            Finding finding = packagesFrom(answer);
            m_hasPackages = finding.state == State::Good;
            tell(std::move(finding));
        });
    }

    void lookAtDocs()
    {
        if (!m_hasPackages) {
            tell(withoutPackages(subject::kDocs));
            return next();
        }
        const auto question = [this](const std::filesystem::path& folder) {
            return askDocs(*m_tools.python, m_patient.grader, folder);
        };
        ask(question, [this](const Result<RunResult>& answer) { tell(docsFrom(answer)); });
    }

    template<typename MakeQuestion, typename Answered>
    void ask(MakeQuestion makeQuestion, Answered answered)
    {
        auto folder = practice::ScratchFolder::make();
        if (!folder) {
            answered(fail(folder.error()));
            return next();
        }
        const auto kept = std::make_shared<practice::ScratchFolder>(std::move(*folder));
        const Question question = makeQuestion(kept->path());
        run(m_tools.sandbox.wrap(question.command, question.view, question.limits),
            [this, kept, answered](const Result<RunResult>& answer) {
                answered(answer);
                next();
            });
    }

    /// What was cancelled meanwhile is not gone on with.
    template<typename Then>
    void run(const practice::Command& command, Then then)
    {
        m_run = m_port.start(command, [self = shared_from_this(), then](const Result<RunResult>& result) {
            if (self->m_isCancelled)
                return self->next();
            then(result);
        });
    }

    void gradeOne()
    {
        if (!m_hasPackages) {
            tell(withoutPackages(subject::kGrading));
            return next();
        }
        if (m_tools.sandbox.protection() != Protection::Sandbox && !m_patient.isTrusted) {
            tell({subject::kGrading, State::Limited, "not tried: this course came from others, and there is no sandbox",
                  m_tools.sandbox.reason()});
            return next();
        }
        const auto task = solutionToGrade(m_patient.pack);
        if (!task) {
            tell({subject::kGrading, State::Limited, task.error().message, task.error().advice});
            return next();
        }
        m_grader = std::make_unique<practice::Grader>(
            m_port, practice::GradingTools{m_patient.grader, *m_tools.python, m_tools.sandbox});
        m_grading = m_grader->start(*task, {},
                                    [self = shared_from_this(), exercise = task->id](const Result<Verdict>& verdict) {
                                        if (!self->m_isCancelled)
                                            self->tell(gradingFrom(exercise, verdict));
                                        self->next();
                                    });
    }

    void lookAtData()
    {
        tellAll(examineData(m_patient.data));
        next();
    }

    void end(const Result<void>& result)
    {
        if (const Done done = std::exchange(m_done, nullptr))
            done(result);
    }

    practice::ProcessPort& m_port;
    Patient m_patient;
    practice::Toolbox m_tools;
    Heard m_heard;
    Done m_done;
    std::size_t m_step = 0;
    std::unique_ptr<practice::Grader> m_grader;
    practice::RunId m_run = 0;
    practice::GradingId m_grading = 0;
    bool m_hasPackages = false;
    bool m_isCancelled = false;
};

Doctor::Doctor(practice::ProcessPort& port) : m_port(port) {}

Doctor::~Doctor()
{
    if (m_visit)
        m_visit->forget();
}

void Doctor::start(const Patient& patient, const practice::Toolbox& tools, Heard heard, Done done)
{
    if (m_visit) {
        done(fail(ErrorKind::Busy, "the doctor is looking already"));
        return;
    }
    m_visit = std::make_shared<Visit>(m_port, patient, tools, std::move(heard),
                                      [this, done = std::move(done)](Result<void> result) {
                                          const auto keep = std::exchange(m_visit, nullptr);
                                          done(std::move(result));
                                      });
    const auto keep = m_visit; // it may end at once
    keep->next();
}

void Doctor::cancel()
{
    if (const auto keep = m_visit) // it may end at once
        keep->cancel();
}

} // namespace secondstack::doctor
