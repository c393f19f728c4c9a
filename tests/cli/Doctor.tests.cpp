// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/LearnerFile.h"
#include "tests/cli/Program.h"
#include "tests/support/JournalFixture.h"

#include <cstdlib>

using namespace secondstack;
using namespace secondstack::tests;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

// The first finding of a subject; null when there is none.
json findingOf(const json& report, const std::string& subject)
{
    for (const json& check : report["checks"]) {
        if (check["subject"] == subject)
            return check;
    }
    return nullptr;
}

} // namespace

TEST_CASE("the doctor looks at everything, and finds a new installation in order", "[cli][doctor]")
{
    const TemporaryFolder data;
    const Called called = call({"doctor", "--data", data.path().string(), "--json"});
    INFO(called.output << called.errors);
    CHECK(called.exitCode == 0);
    const json report = called.json();
    for (const char* subject :
         {"pack", "python", "packages", "grading", "docs", "node", "sandbox", "space", "database"})
        CHECK_FALSE(findingOf(report, subject).is_null());
    CHECK_FALSE(report["offline"].empty());
    CHECK(std::distance(fs::directory_iterator(data.path()), {}) == 0); // it only looks
}

TEST_CASE("with the packages of the course, a solution is graded and the documentation pages find their files",
          "[cli][doctor]")
{
    const char* python = std::getenv("SECONDSTACK_TEST_PYTHON");
    if (python == nullptr) {
        WARN("not tried, SECONDSTACK_TEST_PYTHON names no Python");
        return;
    }
    const TemporaryFolder data;
    const json report = call({"doctor", "--data", data.path().string(), "--python", python, "--json"}).json();
    INFO(report.dump(1));
    for (const char* subject : {"packages", "grading", "docs"})
        CHECK(findingOf(report, subject)["state"] == "good");
}

TEST_CASE("where there is a sandbox, it is proved that neither network nor home can be reached",
          "[cli][doctor][sandbox]")
{
    const TemporaryFolder data;
    const json report = call({"doctor", "--data", data.path().string(), "--json"}).json();
    if (findingOf(report, "sandbox")["state"] != "good") {
        WARN("not tried, there is no sandbox here");
        return;
    }
    CHECK(findingOf(report, "sandbox-network")["state"] == "good");
    CHECK(findingOf(report, "sandbox-home")["state"] == "good");
}

TEST_CASE("a damaged database and a pack that is no pack are found", "[cli][doctor]")
{
    const TemporaryFolder data;
    const fs::path profile = data / "profiles/one";
    REQUIRE(makeFolder(profile));
    {
        const ManualClock clock{kMonday};
        auto journal = must(journal::openLearnerFile(profile / "learner.db", clock, Random{1}));
        appendMany(journal, 200);
        must(journal.database().flush());
    }
    std::vector<std::string> arguments{"doctor", "--data", data.path().string(), "--json"};
    CHECK(findingOf(call(arguments).json(), "database")["state"] == "good");

    std::string bytes = readFile(profile / "learner.db", 64 << 20).value();
    bytes.replace(bytes.size() / 2, 4096, std::string(4096, 'x'));
    REQUIRE(writeFile(profile / "learner.db", bytes));
    const Called damaged = call(arguments);
    CHECK(damaged.exitCode == 1);
    CHECK(findingOf(damaged.json(), "database")["state"] == "bad");

    const Called noPack =
        call({"doctor", "--data", (data / "empty").string(), "--pack", data.path().string(), "--json"});
    CHECK(noPack.exitCode == 1);
    CHECK(findingOf(noPack.json(), "pack")["state"] == "bad");
}
