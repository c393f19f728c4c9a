// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/Halves.h"

#include "core/base/Text.h"

#include <nlohmann/json.hpp>

namespace secondstack::practice {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::chrono::seconds kStartTime{30};    // for two cold starts on a busy machine
constexpr std::chrono::seconds kPatience{15};     // beyond the task's own time, which the grader itself watches
constexpr std::chrono::seconds kMostCpuTime{120}; // a second net below the wall time: a waiting process takes none
constexpr std::size_t kMostPrinted = std::size_t{10} << 20;
constexpr std::array kBoth{Half::Subject, Half::Grader};

std::string nameOf(Profile profile)
{
    switch (profile) {
    case Profile::Plain: return "plain";
    case Profile::Web: return "web";
    case Profile::Tests: return "tests";
    }
    return {};
}

Command commandFor(Half half, const GradingTools& tools, const GradingFolders& folders, Profile profile)
{
    const char* program = half == Half::Subject ? "run_subject.py" : "run_grader.py";
    Command command{.program = tools.python.program,
                    .arguments = {"-P", "-s", (tools.halves / program).string()},
                    .folder = folders.work()};
    if (half == Half::Subject)
        command.arguments.insert(command.arguments.end(), {"--profile", nameOf(profile)});
    // So that sets have one order in all runs.
    command.environment.insert({{"PYTHONHASHSEED", "0"}, {"PYTHONUTF8", "1"}});
    command.wallTime = kLongestIdle;
    command.mostOutput = kMostPrinted;
    View view{.readable = tools.python.tree, .writable = {folders.link()}};
    view.readable.push_back(tools.halves);
    view.readable.push_back(folders.files());
    if (half == Half::Grader)
        view.readable.push_back(folders.exercise());
    Limits limits;
    limits.cpuSeconds = static_cast<int>(kMostCpuTime.count());
    return tools.sandbox.wrap(command, view, limits);
}

std::string subjectOrder(const GradingTask& task, const GradingFolders& folders, const fs::path& inside)
{
    const json order{{"folder", inside.string()},
                     {"from", folders.files().string()},
                     {"socket", folders.socket().string()},
                     {"seed", task.seed}};
    return order.dump() + "\n";
}

std::string graderOrder(const GradingTask& task, const GradingFolders& folders)
{
    json order{{"exercise", folders.exercise().string()},
               {"sources", folders.files().string()},
               {"socket", folders.socket().string()},
               {"seed", task.seed},
               {"only", nullptr},
               {"timeout", task.timeout.count()}};
    if (!task.only.empty())
        order["only"] = task.only;
    if (task.isShuffled)
        order["shuffle"] = true;
    return order.dump() + "\n";
}

Half otherThan(Half half)
{
    return half == Half::Subject ? Half::Grader : Half::Subject;
}

Error didNotStart(Half half, const std::string& head, const RunResult& result)
{
    const std::string who = half == Half::Subject ? "the learner's process" : "the grader";
    return {ErrorKind::Failed, who + " did not start: " + head + std::string(trimmed(result.errors)), {}, {}};
}

} // namespace

Halves::Halves(ProcessPort& port, GradingFolders folders, Profile profile)
    : m_port(port)
    , m_folders(std::move(folders))
    , m_profile(profile)
{
}

Result<std::shared_ptr<Halves>> Halves::start(ProcessPort& port, const GradingTools& tools, Profile profile)
{
    auto folders = GradingFolders::make();
    if (!folders)
        return fail(folders.error());
    const std::shared_ptr<Halves> halves{new Halves(port, std::move(*folders), profile)};
    halves->m_inside = tools.sandbox.folderInside({.folder = halves->m_folders.work()});
    for (const Half half : kBoth)
        halves->converse(half, commandFor(half, tools, halves->m_folders, profile));
    return halves;
}

void Halves::converse(Half half, const Command& command)
{
    const auto self = shared_from_this();
    at(half).run = m_port.converse(
        command, [self, half](std::string_view bytes) { self->hear(half, bytes); },
        [self, half](Result<RunResult> result) { self->takeEnd(half, std::move(result)); });
}

bool Halves::areReady() const
{
    return areAlive() && at(Half::Subject).isReady && at(Half::Grader).isReady;
}

Result<void> Halves::order(const GradingTask& task, std::shared_ptr<Listener> listener)
{
    if (auto filled = m_folders.fill(task.exercise, task.files); !filled)
        return filled;
    m_listener = std::move(listener);
    m_timeout = task.timeout;
    at(Half::Subject).order = subjectOrder(task, m_folders, m_inside);
    at(Half::Grader).order = graderOrder(task, m_folders);
    for (const Half half : kBoth)
        m_port.setTimeLeft(at(half).run, kStartTime);
    handOutWhenReady();
    return {};
}

void Halves::forgetListener()
{
    m_listener = nullptr;
}

void Halves::end()
{
    const auto self = shared_from_this(); // who holds it may let go meanwhile
    for (const Half half : kBoth)
        end(half);
}

void Halves::hear(Half half, std::string_view bytes)
{
    Process& process = at(half);
    if (!process.isReady) {
        const std::size_t end = bytes.find('\n');
        process.head += bytes.substr(0, end);
        if (end == std::string_view::npos)
            return;
        bytes.remove_prefix(end + 1);
        process.isReady = true;
        handOutWhenReady();
    }
    if (const auto listener = m_listener; listener && !bytes.empty())
        listener->hear(half, bytes);
}

// The work is told when both are there, so that its time begins then.
void Halves::handOutWhenReady()
{
    if (!m_listener || !areReady())
        return;
    m_isHandedOut = true;
    for (const Half half : kBoth) {
        m_port.setTimeLeft(at(half).run, m_timeout + kPatience);
        m_port.say(at(half).run, at(half).order);
    }
}

void Halves::takeEnd(Half half, Result<RunResult> result)
{
    at(half).isGone = true;
    if (!m_listener)
        return end(); // one alone is of no use
    const auto listener = m_listener;
    if (at(Half::Subject).isGone && at(Half::Grader).isGone)
        m_listener = nullptr; // it owns this
    // Without work, nothing that happened is the learner's doing: one may have been ended because the other did not
    // start.
    if (result && !m_isHandedOut) {
        const Half late = at(half).isReady ? otherThan(half) : half;
        result = fail(didNotStart(late, at(late).head, *result));
    }
    listener->hearEnd(half, std::move(result));
}

} // namespace secondstack::practice
