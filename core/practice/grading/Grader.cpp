// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/Grader.h"

#include "core/base/File.h"
#include "core/base/Sha256.h"
#include "core/base/Text.h"
#include "core/practice/Output.h"
#include "core/practice/ScratchFolder.h"
#include "core/practice/grading/GraderLines.h"

#include <nlohmann/json.hpp>

namespace secondstack::practice {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::chrono::seconds kPatience{15}; // beyond the task's own time: for two cold starts on a busy machine
constexpr std::size_t kMostPrinted = std::size_t{10} << 20;
constexpr std::size_t kPrintedKept = std::size_t{64} << 10;

std::string nameOf(Profile profile)
{
    switch (profile) {
    case Profile::Plain: return "plain";
    case Profile::Web: return "web";
    case Profile::Tests: return "tests";
    }
    return {};
}

/// The folders of one run.
struct Places
{
    fs::path exercise;
    fs::path files; ///< as they were handed in
    fs::path work;  ///< empty: where the learner's code runs
    fs::path link;  ///< both processes can write there

    explicit Places(const fs::path& root)
        : exercise(root / "exercise")
        , files(root / "files")
        , work(root / "work")
        , link(root / "link")
    {
    }

    [[nodiscard]] Result<void> make(const GradingTask& task) const
    {
        if (auto made = makeFolder(work); !made)
            return made;
        if (auto made = makeSharedFolder(link); !made)
            return made;
        if (auto filled = fillFolder(exercise, task.exercise); !filled)
            return filled;
        return fillFolder(files, task.files);
    }

    [[nodiscard]] std::string socket() const { return (link / "subject.sock").string(); }
};

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

GradingProblem tookTooMuch()
{
    return {.kind = "took_too_much",
            .message = "Your program took too much memory, or wrote too many files, and was ended. Look for a loop that"
                       " keeps adding, or that starts processes."};
}

GradingProblem tooLate(std::chrono::seconds timeout)
{
    return {.kind = "timed_out",
            .message = "Your code could not be checked within " + seconds(timeout)
                       + ". Look for a loop that never ends, or for something that waits."};
}

} // namespace

Result<void> canGrade(const GradingTools& tools, ProcessPort& port)
{
    const auto folder = ScratchFolder::make();
    if (!folder)
        return fail(folder.error());
    const Command command{.program = tools.python.program,
                          .arguments = {"-c", "import fastapi, httpx, pytest, uvicorn"},
                          .folder = folder->path()};
    const auto run = port.run(tools.sandbox.wrap(command, {tools.python.tree}));
    if (!run)
        return fail(run.error());
    if (!run->succeeded())
        return fail(ErrorKind::Unavailable, "this Python does not have the packages of the course",
                    tools.python.program.string(), "install those of the lock there, or name another one");
    return {};
}

/// One graded run. The processes' callbacks hold it, so that it lives until both have ended.
class Grader::Run : public std::enable_shared_from_this<Run>
{
public:
    Run(ProcessPort& port, const GradingTools& tools, GradingTask task, ScratchFolder folder, Heard heard, Done done)
        : m_port(port)
        , m_tools(tools)
        , m_task(std::move(task))
        , m_folder(std::move(folder))
        , m_places(m_folder.path())
        , m_heard(std::move(heard))
        , m_done(std::move(done))
    {
    }

    Result<void> start()
    {
        if (auto made = m_places.make(m_task); !made)
            return made;
        const auto self = shared_from_this();
        m_subject = m_port.converse(
            half("subject", {"--profile", nameOf(m_task.profile)}, {}),
            [self](std::string_view bytes) { self->hearSubject(bytes); },
            [self](Result<RunResult> result) { self->endSubject(std::move(result)); });
        m_grader = m_port.converse(
            half("grader", {}, {m_places.exercise}), [self](std::string_view bytes) { self->hearGrader(bytes); },
            [self](Result<RunResult> result) { self->endGrader(std::move(result)); });
        return {};
    }

    void cancel()
    {
        m_isCancelled = true;
        stop();
    }

    /// Nobody is told any more.
    void forget()
    {
        m_heard = nullptr;
        m_done = nullptr;
        stop();
    }

private:
    Command half(const std::string& side, std::vector<std::string> options, std::vector<fs::path> more) const
    {
        Command command{.program = m_tools.python.program,
                        .arguments = {"-P", "-s", (m_tools.halves / ("run_" + side + ".py")).string()},
                        .folder = m_places.work};
        command.arguments.insert(command.arguments.end(), options.begin(), options.end());
        // So that sets have one order in all runs.
        command.environment.insert({{"PYTHONHASHSEED", "0"}, {"PYTHONUTF8", "1"}});
        command.wallTime = m_task.timeout + kPatience;
        command.mostOutput = kMostPrinted;
        View view{.readable = m_tools.python.tree, .writable = {m_places.link}};
        view.readable.push_back(m_tools.halves);
        view.readable.push_back(m_places.files);
        view.readable.insert(view.readable.end(), more.begin(), more.end());
        Limits limits;
        limits.cpuSeconds = static_cast<int>((m_task.timeout + kPatience).count());
        return m_tools.sandbox.wrap(command, view, limits);
    }

    void hearSubject(std::string_view bytes)
    {
        if (!m_done)
            return;
        if (!m_isSubjectReady) {
            const std::size_t end = bytes.find('\n');
            m_subjectHead += bytes.substr(0, end);
            if (end == std::string_view::npos)
                return;
            bytes.remove_prefix(end + 1);
            m_isSubjectReady = true;
            handOut();
        }
        m_printed += bytes.substr(0, kPrintedKept - std::min(kPrintedKept, m_printed.size()));
    }

    void hearGrader(std::string_view bytes)
    {
        if (!m_done)
            return;
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

    void take(GraderReady)
    {
        m_isGraderReady = true;
        handOut();
    }

    void take(CheckResult check)
    {
        m_verdict.checks.push_back(std::move(check));
        if (m_heard)
            m_heard(m_verdict.checks.back());
    }

    void take(GradingProblem problem) { m_verdict.problem = std::move(problem); }

    void take(GraderEnd end)
    {
        m_hasEnd = true;
        m_verdict.passed = end.passed;
        m_verdict.mistake = std::move(end.mistake);
        m_verdict.python = std::move(end.python);
        m_verdict.packages = std::move(end.packages);
        m_verdict.seconds = end.seconds;
    }

    // The work is told when both are there, so that the time begins then.
    void handOut()
    {
        if (!m_isSubjectReady || !m_isGraderReady)
            return;
        const fs::path inside = m_tools.sandbox.folderInside({.folder = m_places.work});
        m_port.say(m_subject, json{{"folder", inside.string()},
                                   {"from", m_places.files.string()},
                                   {"socket", m_places.socket()},
                                   {"seed", m_task.seed}}
                                      .dump()
                                  + "\n");
        json order{{"exercise", m_places.exercise.string()},
                   {"sources", m_places.files.string()},
                   {"socket", m_places.socket()},
                   {"seed", m_task.seed},
                   {"only", nullptr},
                   {"timeout", m_task.timeout.count()}};
        if (!m_task.only.empty())
            order["only"] = m_task.only;
        if (m_task.isShuffled)
            order["shuffle"] = true;
        m_port.say(m_grader, order.dump() + "\n");
    }

    void endSubject(Result<RunResult> result)
    {
        m_isSubjectGone = true;
        if (!result)
            return breakDown(result.error());
        if (!m_isSubjectReady)
            return breakDown(
                {ErrorKind::Failed,
                 "the learner's process did not start: " + m_subjectHead + std::string(trimmed(result->errors)),
                 {},
                 {}});
        if (result->capped) {
            m_endedBy = tooMuchOutput();
            stop();
        }
        if (result->tookTooMuch) {
            m_endedBy = tookTooMuch();
            stop();
        }
        finishWhenBothAreGone();
    }

    void endGrader(Result<RunResult> result)
    {
        m_isGraderGone = true;
        if (!result)
            return breakDown(result.error());
        if (result->timedOut)
            m_endedBy = tooLate(m_task.timeout);
        else if (!m_hasEnd && !result->cancelled)
            return breakDown({ErrorKind::Failed, "the grader ended: " + std::string(trimmed(result->errors)), {}, {}});
        m_port.cancel(m_subject); // with all it started
        finishWhenBothAreGone();
    }

    void breakDown(Error error)
    {
        if (!m_failure)
            m_failure = std::move(error);
        stop();
        finishWhenBothAreGone();
    }

    void stop()
    {
        m_port.cancel(m_subject);
        m_port.cancel(m_grader);
    }

    void finishWhenBothAreGone()
    {
        if (!m_isSubjectGone || !m_isGraderGone || !m_done)
            return;
        const Done done = std::exchange(m_done, nullptr);
        if (m_isCancelled)
            return done(fail(ErrorKind::Cancelled, "the grading was cancelled"));
        if (m_failure)
            return done(fail(*m_failure));
        if (m_endedBy) // the grader only saw that nobody answered any more
            m_verdict.problem = m_endedBy;
        m_verdict.passed = m_verdict.passed && !m_verdict.problem;
        m_verdict.printed = asUtf8(m_printed);
        m_verdict.seed = m_task.seed;
        m_verdict.protection = m_tools.sandbox.protection();
        m_verdict.hash = verdictHash(m_verdict, workOf(m_task));
        done(std::move(m_verdict));
    }

    ProcessPort& m_port;
    const GradingTools& m_tools;
    GradingTask m_task;
    ScratchFolder m_folder;
    Places m_places;
    Heard m_heard;
    Done m_done;
    RunId m_subject = 0;
    RunId m_grader = 0;
    LineCutter m_lines;
    std::string m_subjectHead;
    std::string m_printed;
    Verdict m_verdict;
    std::optional<Error> m_failure;
    std::optional<GradingProblem> m_endedBy; // why we ended it
    bool m_isSubjectReady = false;
    bool m_isGraderReady = false;
    bool m_isSubjectGone = false;
    bool m_isGraderGone = false;
    bool m_hasEnd = false;
    bool m_isCancelled = false;
};

Grader::Grader(ProcessPort& port, GradingTools tools) : m_port(port), m_tools(std::move(tools)) {}

Grader::~Grader()
{
    for (const auto& [id, run] : m_runs)
        run->forget();
}

GradingId Grader::start(const GradingTask& task, Heard heard, Done done)
{
    auto folder = ScratchFolder::make();
    if (!folder) {
        done(fail(folder.error()));
        return 0;
    }
    const GradingId id = ++m_last;
    const auto run = std::make_shared<Run>(m_port, m_tools, task, std::move(*folder), std::move(heard),
                                           [this, id, done](Result<Verdict> verdict) {
                                               const auto keep = m_runs.extract(id);
                                               done(std::move(verdict));
                                           });
    m_runs.emplace(id, run);
    if (auto started = run->start(); !started) {
        m_runs.erase(id);
        done(fail(started.error()));
        return 0;
    }
    return id;
}

void Grader::cancel(GradingId grading)
{
    if (const auto found = m_runs.find(grading); found != m_runs.end())
        found->second->cancel();
}

} // namespace secondstack::practice
