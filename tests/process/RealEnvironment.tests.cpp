// SPDX-License-Identifier: GPL-3.0-or-later
// Environments made of a small wheelhouse, without a network.
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/base/Descriptor.h"
#include "core/base/File.h"
#include "core/practice/Toolbox.h"
#include "core/practice/environment/EnvironmentMaker.h"
#include "core/practice/environment/PythonEnvironment.h"
#include "tests/process/Application.h"
#include "tests/support/Catch.h"
#include "tests/support/Must.h"
#include "tests/support/TemporaryFolder.h"

#include <QEventLoop>
#include <QTimer>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>

using namespace secondstack;
using namespace secondstack::practice;
using namespace secondstack::tests;

namespace fs = std::filesystem;

namespace {

constexpr const char* kWheels = SECONDSTACK_SOURCE_DIR "/tests/environment/wheels.py";
constexpr const char* kSecondWheel = "second_small-2.0-py3-none-any.whl";

class Workshop
{
public:
    Workshop() : m_sandbox(Sandbox::detect(m_port, SandboxTools::find(ToolSearch{}.systemFolders)))
    {
        order.environment = environmentIn(folder.path() / "data");
        order.lock = folder.path() / "house" / "lock.txt";
        order.wheelhouse = folder.path() / "house" / "wheels";
        order.script = process::shippedEnvironmentScript();
        order.base = must(findInterpreter(Runtime::Python, process::toolSearch({}).python, m_port, m_sandbox));
        must(makeFolder(folder.path() / "data"));
        run({kWheels, (folder.path() / "house").string()});
    }

    RunResult run(const std::vector<std::string>& arguments, const fs::path& program = {})
    {
        Command command{
            .program = program.empty() ? order.base.program : program, .arguments = arguments, .folder = folder.path()};
        command.wallTime = std::chrono::seconds{60};
        return must(m_port.run(command));
    }

    /// With a stage, cancels when that is reached.
    Result<void> make(std::optional<EnvironmentStage> cancelAt = {})
    {
        EnvironmentMaker maker{m_port, m_sandbox};
        std::optional<Result<void>> outcome;
        QEventLoop loop;
        maker.start(
            order,
            [&](const EnvironmentProgress& progress) {
                seen.push_back(progress);
                if (cancelAt == progress.stage)
                    QTimer::singleShot(0, &loop, [&] { maker.cancel(); });
            },
            [&](Result<void> made) {
                outcome = std::move(made);
                loop.quit();
            });
        if (!outcome)
            loop.exec();
        return *outcome;
    }

    [[nodiscard]] EnvironmentState state() const { return stateOf(order.environment, order.lock); }
    [[nodiscard]] bool hasLeftovers() const { return entriesOf(folder.path() / "data").size() > 1; }
    RunResult import()
    {
        return run({"-I", "-c", "import first_small, second_small"}, order.environment / "bin/python");
    }

    TemporaryFolder folder;
    EnvironmentOrder order;
    std::vector<EnvironmentProgress> seen;

private:
    process::QtProcessPort m_port;
    Sandbox m_sandbox;
};

} // namespace

TEST_CASE("an environment is made of a wheelhouse, tried, and found again", "[process][environment]")
{
    needApplication();
    Workshop at;
    CHECK(at.state() == EnvironmentState::Missing);
    must(at.make());
    CHECK(at.state() == EnvironmentState::Ready);
    CHECK(at.import().succeeded());
    CHECK_FALSE(at.hasLeftovers());
    CHECK(at.seen.back().stage == EnvironmentStage::Trying);
    CHECK(at.seen.back().total == 3); // one of them is for another system

    must(writeFile(at.order.lock, must(readFile(at.order.lock, 10'000)) + "\n"));
    CHECK(at.state() == EnvironmentState::Outdated);
}

TEST_CASE("an environment whose Python went with an update is told from one that was never made",
          "[process][environment]")
{
    needApplication();
    Workshop at;
    must(at.make());
    fs::remove(at.order.environment / "bin/python");
    fs::create_symlink("/nowhere/python3", at.order.environment / "bin/python");
    CHECK(at.state() == EnvironmentState::Broken);
    must(at.make());
    CHECK(at.state() == EnvironmentState::Ready);
}

TEST_CASE("two programs do not make one environment at once", "[process][environment]")
{
    needApplication();
    Workshop at;
    const fs::path data = at.folder.path() / "data";
    const Descriptor other{::open(data.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    REQUIRE(::flock(other.number(), LOCK_EX | LOCK_NB) == 0);
    const auto refused = at.make();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Busy);
    REQUIRE(::flock(other.number(), LOCK_UN) == 0);
    must(at.make());
}

TEST_CASE("what goes wrong is named, and the environment from before stays", "[process][environment]")
{
    needApplication();
    Workshop at;
    must(at.make());
    must(writeFile(at.order.environment / "mark", "from before"));
    const auto isAsBefore = [&] {
        return readFile(at.order.environment / "mark", 100) == "from before" && at.import().succeeded()
               && !at.hasLeftovers();
    };

    const auto cancelled = at.make(EnvironmentStage::Installing);
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
    CHECK(isAsBefore());

    const fs::path wheel = at.order.wheelhouse / kSecondWheel;
    const std::string bytes = must(readFile(wheel, 100'000));
    must(writeFile(wheel, bytes + '\0'));
    const auto damaged = at.make();
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().kind == ErrorKind::Damaged);
    CHECK(damaged.error().message.find(kSecondWheel) != std::string::npos);
    CHECK(damaged.error().where == at.order.wheelhouse);
    CHECK(isAsBefore());

    fs::remove(wheel);
    const auto missing = at.make();
    REQUIRE_FALSE(missing);
    CHECK(missing.error().kind == ErrorKind::Unavailable);
    CHECK(missing.error().message.find("second_small==2.0") != std::string::npos);
    CHECK(isAsBefore());

    must(writeFile(wheel, bytes));
    must(at.make());
    CHECK_FALSE(fs::exists(at.order.environment / "mark"));
    CHECK(at.import().succeeded());
}

TEST_CASE("a wheelhouse may be a zip file, and what is none is refused", "[process][environment]")
{
    needApplication();
    Workshop at;
    const fs::path archive = at.folder.path() / "wheelhouse.zip";
    REQUIRE(at.run({"-m", "zipfile", "-c", archive.string(), (at.order.wheelhouse / kSecondWheel).string(),
                    (at.order.wheelhouse / "first_small-1.0-py3-none-any.whl").string()})
                .succeeded());
    at.order.wheelhouse = archive;
    must(at.make());
    CHECK(at.import().succeeded());

    at.order.wheelhouse = at.order.lock;
    const auto refused = at.make();
    REQUIRE_FALSE(refused);
    CHECK(at.state() == EnvironmentState::Ready);
    CHECK_FALSE(at.hasLeftovers());
}
