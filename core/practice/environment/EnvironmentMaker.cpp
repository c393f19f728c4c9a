// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/environment/EnvironmentMaker.h"

#include "core/base/File.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/curriculum/PackSource.h"
#include "core/practice/LineCutter.h"
#include "core/practice/ScratchFolder.h"
#include "core/practice/environment/EnvironmentRoom.h"
#include "core/practice/environment/PythonEnvironment.h"

#include <algorithm>
#include <optional>

namespace secondstack::practice {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr auto kFetchTime = 60min; // on a slow line
constexpr auto kInstallTime = 20min;
constexpr const char* kWheel = ".whl";
constexpr std::size_t kMostSaid = std::size_t{8} << 20;

// Packages are larger than anything else that runs.
Limits installLimits()
{
    Limits limits;
    limits.memoryBytes = limits.allMemoryBytes = std::uint64_t{2} << 30;
    limits.fileBytes = std::uint64_t{512} << 20;
    limits.temporaryBytes = std::uint64_t{2} << 30;
    limits.cpuSeconds = static_cast<int>(std::chrono::seconds{kInstallTime}.count());
    limits.openFiles = 1024;
    return limits;
}

Result<void> takeFolder(const fs::path& folder, const fs::path& wheels)
{
    for (const fs::directory_entry& entry : entriesOf(folder)) {
        if (entry.path().extension() != kWheel)
            continue;
        const auto bytes = readFile(entry.path(), curriculum::kMostFileBytes);
        if (!bytes)
            return fail(bytes.error());
        if (auto filled = fillFolder(wheels, {{entry.path().filename().string(), *bytes}}); !filled)
            return filled;
    }
    return {};
}

Result<void> takeArchive(const fs::path& archive, const fs::path& wheels)
{
    const auto source = curriculum::openPack(archive);
    if (!source)
        return fail(source.error());
    const auto names = (*source)->list();
    if (!names)
        return fail(names.error());
    for (const std::string& name : *names) {
        if (fs::path{name}.extension() != kWheel)
            continue;
        const auto bytes = (*source)->read(name);
        if (!bytes)
            return fail(bytes.error());
        if (auto filled = fillFolder(wheels, {{fs::path{name}.filename().string(), *bytes}}); !filled)
            return filled;
    }
    return {};
}

// Copied: the sandbox may run as somebody who cannot read them, and what is checked has to stay what it is.
Result<void> takeWheels(const fs::path& wheelhouse, const fs::path& wheels)
{
    std::error_code ignored;
    const auto taken =
        fs::is_directory(wheelhouse, ignored) ? takeFolder(wheelhouse, wheels) : takeArchive(wheelhouse, wheels);
    if (!taken)
        return taken;
    if (!fs::is_directory(wheels, ignored))
        return fail(ErrorKind::InvalidInput, "there is no wheel in it", wheelhouse.string(),
                    "choose a wheelhouse, as ./dev package --wheelhouse makes it");
    return {};
}

Error failure(const JsonNode& line, const EnvironmentOrder& order)
{
    const auto text = [&](std::string_view key) {
        const JsonNode* node = line.find(key);
        return node != nullptr ? node->text : std::string{};
    };
    const std::string kind = text("kind");
    const std::string message = text("message");
    const std::string from = order.wheelhouse.string();
    if (kind == "no-venv")
        return {ErrorKind::Unavailable, "this Python cannot make an environment: " + message,
                order.base.program.string(), "install the package python3-venv"};
    if (kind == "hash")
        return {ErrorKind::Damaged, message + " is not the file that the lock names", from,
                "get it again from where it came from"};
    if (kind == "missing")
        return {ErrorKind::Unavailable,
                "there is no file for " + message + " that fits Python " + order.base.version.toString(), from,
                "use a wheelhouse that was made for this Python and this system"};
    if (kind == "space")
        return {ErrorKind::NoSpace, "there is not enough space for the environment",
                order.environment.parent_path().string(), "make 500 MB free"};
    if (kind == "broken")
        return {ErrorKind::Failed, "the new environment does not work: " + message, {}, {}};
    return {ErrorKind::Failed, "the environment could not be made: " + message, {}, {}};
}

} // namespace

/// One environment on its way. The processes' callbacks hold it.
class EnvironmentMaker::Making : public std::enable_shared_from_this<Making>
{
public:
    Making(ProcessPort& port, const Sandbox& sandbox, EnvironmentOrder order, Watch watch, Done done)
        : m_port(port)
        , m_sandbox(sandbox)
        , m_order(std::move(order))
        , m_room(m_order.environment)
        , m_watch(std::move(watch))
        , m_done(std::move(done))
    {
    }

    void start()
    {
        const auto packages = packagesIn(m_order.lock);
        if (!packages)
            return end(fail(packages.error()));
        m_progress.total = static_cast<int>(packages->size());
        if (auto opened = m_room.open(); !opened)
            return end(opened);
        if (m_order.wheelhouse.empty())
            return fetch();
        if (auto taken = takeWheels(m_order.wheelhouse, m_room.wheels()); !taken)
            return end(taken);
        install();
    }

    void cancel()
    {
        m_isCancelled = true;
        m_port.cancel(m_run);
    }

    /// Nobody is told any more.
    void forget()
    {
        m_done = nullptr;
        m_port.cancel(m_run);
    }

private:
    using Next = void (Making::*)(const RunResult&);

    [[nodiscard]] Command plain(const fs::path& program, std::vector<std::string> arguments,
                                std::chrono::milliseconds time) const
    {
        Command command{.program = program, .arguments = std::move(arguments), .folder = m_room.work()};
        command.wallTime = time;
        command.mostOutput = kMostSaid;
        return command;
    }

    /// Each line that the program says goes to `hear`; when it has ended, `next` follows.
    void run(const Command& command, void (Making::*hear)(const std::string&), Next next)
    {
        m_lines = {};
        const auto self = shared_from_this();
        m_run = m_port.converse(
            command,
            [self, hear](std::string_view bytes) {
                if (const auto lines = self->m_lines.take(bytes)) {
                    for (const std::string& line : *lines)
                        ((*self).*hear)(line);
                }
            },
            [self, next](Result<RunResult> result) {
                if (!self->m_done)
                    return;
                if (self->m_isCancelled)
                    return self->end(fail(ErrorKind::Cancelled, "making the environment was cancelled"));
                if (!result)
                    return self->end(fail(result.error()));
                ((*self).*next)(*result);
            });
        m_port.endInput(m_run);
    }

    void fetch()
    {
        tell(EnvironmentStage::Fetching, 0, "pip");
        run(plain(m_order.base.program, {"-I", "-m", "venv", m_room.tools().string()}, kInstallTime), &Making::ignore,
            &Making::download);
    }

    void download(const RunResult& madeTools)
    {
        if (!madeTools.succeeded())
            return end(fail(ErrorKind::Unavailable, "this Python cannot make an environment",
                            m_order.base.program.string(), "install the package python3-venv"));
        Command command = plain(m_room.tools() / "bin" / "python",
                                {"-m", "pip", "--disable-pip-version-check", "--no-input", "download", "--no-deps",
                                 "--require-hashes", "--only-binary", ":all:", "--progress-bar", "off", "--dest",
                                 m_room.wheels().string(), "-r", m_order.lock.string()},
                                kFetchTime);
        command.environment.insert(m_order.network.begin(), m_order.network.end());
        run(command, &Making::hearFetching, &Making::installFetched);
    }

    void ignore(const std::string&) {}

    void hearFetching(const std::string& line)
    {
        constexpr std::string_view kBegin = "Collecting ";
        if (!line.starts_with(kBegin))
            return;
        const auto words = wordsOf(line.substr(kBegin.size()));
        tell(EnvironmentStage::Fetching, m_progress.done + 1, words.empty() ? std::string{} : words.front());
    }

    void installFetched(const RunResult& fetched)
    {
        if (fetched.succeeded())
            return install();
        const std::string said{trimmed(fetched.errors)};
        if (said.find("DO NOT MATCH THE HASHES") != std::string::npos)
            return end(fail(ErrorKind::Damaged, "the package index gave a file that is not the one the lock names"));
        end(fail(ErrorKind::Unavailable, "the packages could not be fetched: " + said.substr(0, said.find('\n')), {},
                 "look at the network, or make the environment from a wheelhouse"));
    }

    void install()
    {
        m_progress = {EnvironmentStage::Installing, 0, m_progress.total, {}};
        tell(EnvironmentStage::Installing, 0, {});
        if (auto made = makeSharedFolder(m_room.made()); !made)
            return end(made);
        const Command make = plain(m_order.base.program,
                                   {"-I", m_order.script.string(), "make", m_room.made().string(),
                                    m_order.environment.string(), m_room.wheels().string(), m_order.lock.string()},
                                   kInstallTime);
        View view{.readable = m_order.base.tree, .writable = {m_room.made()}};
        view.readable.insert(view.readable.end(), {m_order.script, m_order.lock, m_room.wheels()});
        run(m_sandbox.wrap(make, view, installLimits()), &Making::hearMaking, &Making::moveIn);
    }

    void hearMaking(const std::string& line)
    {
        auto node = parseJson(line, "make_environment.py");
        const JsonNode* type = node ? node->find("type") : nullptr;
        if (type == nullptr)
            return;
        const JsonNode* name = node->find("name");
        if (type->text == "package" && name != nullptr)
            tell(EnvironmentStage::Installing, m_progress.done + 1, name->text);
        else if (type->text == "step" && m_progress.done > 0)
            tell(EnvironmentStage::Trying, m_progress.total, {});
        else if (type->text == "failed")
            m_failure = failure(*node, m_order);
        else if (type->text == "done")
            m_isMade = true;
    }

    void moveIn(const RunResult& made)
    {
        if (m_failure)
            return end(fail(*m_failure));
        if (made.timedOut || made.tookTooMuch)
            return end(fail(ErrorKind::Failed, "making the environment took too long, or too much space"));
        if (!made.succeeded() || !m_isMade)
            return end(
                fail(ErrorKind::Failed, "the environment could not be made: " + std::string(trimmed(made.errors))));
        end(swap());
    }

    // The old one is only out of the way when the new one is in its place.
    Result<void> swap()
    {
        if (auto noted = noteLock(m_room.made(), m_order.lock); !noted)
            return noted;
        std::error_code error;
        fs::permissions(m_room.made(), static_cast<fs::perms>(0755), error);
        const bool hasOld = fs::exists(m_order.environment, error);
        if (hasOld)
            fs::rename(m_order.environment, m_room.old(), error);
        if (!error)
            fs::rename(m_room.made(), m_order.environment, error);
        if (!error)
            return {};
        const Error failed = systemError(error.value(), "put the environment in its place", m_order.environment);
        if (hasOld)
            fs::rename(m_room.old(), m_order.environment, error);
        return fail(failed);
    }

    void tell(EnvironmentStage stage, int done, std::string_view package)
    {
        m_progress.stage = stage;
        m_progress.done = std::min(done, m_progress.total);
        m_progress.package = package;
        if (m_done)
            m_watch(m_progress);
    }

    void end(Result<void> result)
    {
        m_room.close();
        if (const Done done = std::exchange(m_done, nullptr))
            done(std::move(result));
    }

    ProcessPort& m_port;
    const Sandbox& m_sandbox;
    EnvironmentOrder m_order;
    EnvironmentRoom m_room;
    Watch m_watch;
    Done m_done;
    RunId m_run = 0;
    LineCutter m_lines;
    EnvironmentProgress m_progress;
    std::optional<Error> m_failure;
    bool m_isMade = false;
    bool m_isCancelled = false;
};

EnvironmentMaker::EnvironmentMaker(ProcessPort& port, Sandbox sandbox) : m_port(port), m_sandbox(std::move(sandbox)) {}

EnvironmentMaker::~EnvironmentMaker()
{
    if (m_making)
        m_making->forget();
}

void EnvironmentMaker::start(const EnvironmentOrder& order, Watch watch, Done done)
{
    if (m_making) {
        done(fail(ErrorKind::Busy, "an environment is being made already"));
        return;
    }
    m_making = std::make_shared<Making>(m_port, m_sandbox, order, std::move(watch),
                                        [this, done = std::move(done)](Result<void> result) {
                                            const auto keep = std::exchange(m_making, nullptr);
                                            done(std::move(result));
                                        });
    const auto keep = m_making; // it may end at once
    keep->start();
}

void EnvironmentMaker::cancel()
{
    if (const auto keep = m_making) // it may end at once
        keep->cancel();
}

} // namespace secondstack::practice
