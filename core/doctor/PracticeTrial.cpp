// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/PracticeTrial.h"

#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/curriculum/Loader.h"
#include "core/practice/grading/Trials.h"

#include <algorithm>
#include <optional>

namespace secondstack::doctor {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using practice::GradingTask;
using practice::Interpreter;

namespace {

constexpr auto kPatience = 60s; // a cold disk has 5,000 files to read
constexpr const char* kMake = "make the Python environment, or repair it";

Question ask(const Interpreter& python, std::vector<std::string> arguments, const fs::path& folder)
{
    arguments.insert(arguments.begin(), {"-I", "-B"});
    Question question{.command = {.program = python.program, .arguments = std::move(arguments), .folder = folder},
                      .view = {.readable = python.tree},
                      .limits = {}};
    question.command.wallTime = kPatience;
    question.limits.cpuSeconds = 60;
    question.limits.openFiles = 1024;
    return question;
}

/// The last line that it said; without one, what it complained of.
Result<std::string> doneFrom(const Result<practice::RunResult>& answer)
{
    if (!answer)
        return fail(answer.error());
    const std::string_view said = trimmed(answer->output);
    const auto line = parseJson(std::string(said.substr(said.rfind('\n') + 1)), "answer");
    const JsonNode* type = line ? line->find("type") : nullptr;
    const JsonNode* message = line ? line->find("message") : nullptr;
    if (type != nullptr && type->text == "done" && answer->succeeded())
        return std::string(said);
    if (type != nullptr && message != nullptr)
        return fail(ErrorKind::Failed, message->text);
    const std::string_view errors = trimmed(answer->errors);
    return fail(ErrorKind::Failed, std::string(errors.substr(errors.rfind('\n') + 1)));
}

Finding findingFrom(const char* about, const Result<practice::RunResult>& answer, const std::string& good)
{
    const auto done = doneFrom(answer);
    return done ? Finding{about, State::Good, good, {}} : Finding{about, State::Limited, done.error().message, kMake};
}

std::optional<GradingTask> passingTask(const curriculum::PackSource& source, const curriculum::Activity& exercise)
{
    const auto trials = practice::trialsOf(source, exercise);
    if (!trials)
        return std::nullopt;
    const auto passing = std::ranges::find_if(
        *trials, [](const auto& trial) { return std::holds_alternative<practice::Passes>(trial.expectation); });
    return passing != trials->end() ? std::optional(passing->task) : std::nullopt;
}

} // namespace

Question askPackages(const Interpreter& python, const fs::path& script, const fs::path& lock, const fs::path& folder)
{
    Question question = ask(python, {script.string(), "try", lock.string()}, folder);
    question.view.readable.insert(question.view.readable.end(), {script, lock});
    return question;
}

Finding packagesFrom(const Result<practice::RunResult>& answer)
{
    return findingFrom(subject::kPackages, answer, "every package of the lock is as it was delivered, and starts");
}

Question askDocs(const Interpreter& python, const fs::path& grader, const fs::path& folder)
{
    Question question = ask(python, {(grader / "try_docs.py").string()}, folder);
    question.view.readable.push_back(grader);
    return question;
}

Finding docsFrom(const Result<practice::RunResult>& answer)
{
    return findingFrom(subject::kDocs, answer, "Swagger UI and ReDoc find all their files on this computer");
}

Result<GradingTask> solutionToGrade(const fs::path& pack)
{
    const auto source = curriculum::openPack(pack);
    if (!source)
        return fail(source.error());
    Problems problems; // told by examinePack()
    std::optional<GradingTask> found;
    for (const curriculum::Day& day : curriculum::loadPack(**source, problems).days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (!curriculum::isWritten(**source, activity) || (found && found->profile == practice::Profile::Web))
                continue;
            if (auto task = passingTask(**source, activity);
                task && (!found || task->profile == practice::Profile::Web))
                found = std::move(*task);
        }
    }
    if (!found)
        return fail(ErrorKind::NotFound, "the course has no exercise to try");
    return *found;
}

} // namespace secondstack::doctor
