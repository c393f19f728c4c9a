// SPDX-License-Identifier: GPL-3.0-or-later
// A verdict that is reached again, elsewhere, has the same hash. SECONDSTACK_TEST_ROUNDS says how often to reach it
// (5 times without).
#include "core/base/Text.h"
#include "tests/process/GradingDesk.h"
#include "tests/support/TemporaryFolder.h"

#include <iostream>
#include <unistd.h>

using namespace secondstack;
using namespace secondstack::practice;
using namespace std::chrono_literals;
using secondstack::tests::GradingDesk;
using secondstack::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kSeed = 7;
constexpr const char* kSays = "hash: ";

int roundsWanted()
{
    const char* rounds = std::getenv("SECONDSTACK_TEST_ROUNDS");
    return rounds != nullptr ? std::atoi(rounds) : 5;
}

std::string hashOfSolution()
{
    GradingDesk desk;
    const auto verdict = desk.grade("solution", kSeed);
    REQUIRE(verdict);
    CHECK(verdict->passed);
    return verdict->hash;
}

/// A variable of the environment, for as long as the object lives.
class Variable
{
public:
    Variable(const char* name, const std::string& value) : m_name(name), m_before(valueOf(name))
    {
        ::setenv(name, value.c_str(), 1);
    }
    ~Variable()
    {
        if (m_before)
            ::setenv(m_name, m_before->c_str(), 1);
        else
            ::unsetenv(m_name);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    static std::optional<std::string> valueOf(const char* name)
    {
        const char* value = std::getenv(name);
        return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
    }

    const char* m_name;
    std::optional<std::string> m_before;
};

// What the hidden test below says when somebody else runs this program.
std::optional<std::string> hashAsOtherUser()
{
    process::QtProcessPort port;
    Command command{.program = "/usr/bin/setpriv",
                    .arguments = {"--reuid=65534", "--regid=65534", "--clear-groups",
                                  fs::read_symlink("/proc/self/exe"), "the hash of the solution is said"},
                    .folder = "/"};
    command.environment.emplace("SECONDSTACK_TEST_PYTHON", std::getenv("SECONDSTACK_TEST_PYTHON"));
    command.wallTime = 60s;
    const auto result = port.run(command);
    const std::size_t found = result ? result->output.find(kSays) : std::string::npos;
    if (found == std::string::npos)
        return std::nullopt;
    return result->output.substr(found + std::string_view(kSays).size(), 64);
}

} // namespace

TEST_CASE("the hash of the solution is said", "[.]")
{
    std::cout << kSays << hashOfSolution() << "\n";
}

TEST_CASE("a verdict has the same hash however often it is reached", "[process][grading]")
{
    GradingDesk desk;
    if (!desk.isHere())
        return;
    const std::string hash = desk.grade("solution", kSeed)->hash;
    for (int round = 1; round < roundsWanted(); ++round)
        REQUIRE(desk.grade("solution", kSeed)->hash == hash);
    CHECK(desk.grade("solution", kSeed + 1)->hash != hash);
    CHECK(desk.grade("alternative", kSeed)->hash != hash);
}

TEST_CASE("a verdict has the same hash in another folder, language and time zone, and for another user",
          "[process][grading]")
{
    if (!GradingDesk{}.isHere())
        return;
    const std::string hash = hashOfSolution();
    {
        const TemporaryFolder elsewhere;
        const Variable folder{"TMPDIR", elsewhere.path()};
        const Variable language{"LANG", "tr_TR.UTF-8"};
        const Variable zone{"TZ", "Pacific/Chatham"};
        CHECK(hashOfSolution() == hash);
    }
    if (::geteuid() != 0) {
        WARN("not tried as another user: only root can become one");
        return;
    }
    const auto other = hashAsOtherUser();
    if (other)
        CHECK(*other == hash);
    else
        WARN("not tried as another user, who cannot read this program or its Python");
}

TEST_CASE("a verdict has the same hash when the machine has other things to do", "[process][grading]")
{
    GradingDesk desk;
    if (!desk.isHere())
        return;
    const std::string hash = desk.grade("solution", kSeed)->hash;
    process::QtProcessPort port;
    std::vector<RunId> others;
    for (int other = 0; other < 4; ++other)
        others.push_back(port.start({.program = "/bin/sh", .arguments = {"-c", "while :; do :; done"}, .folder = "/"},
                                    [](const Result<RunResult>&) {}));
    CHECK(desk.grade("solution", kSeed)->hash == hash);
    for (const RunId other : others)
        port.cancel(other);
}
