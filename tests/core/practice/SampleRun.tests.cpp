// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/SampleRun.h"
#include "core/base/File.h"
#include "tests/core/practice/RecordingPort.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::practice;
using curriculum::Language;
using curriculum::Program;
using secondstack::tests::RecordingPort;
using secondstack::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// A runner on a machine that answers what the test says; there is no sandbox.
struct Bench
{
    RecordingPort port;
    fs::path nodeModules;

    SampleRunner runner()
    {
        return {port,
                {Sandbox::detect(port, {}), Interpreter{Runtime::Python, "/usr/bin/python3", {3, 12, 0}, {}},
                 Interpreter{Runtime::Node, "/usr/bin/node", {22, 0, 0}, {}}},
                {.nodeModules = nodeModules}};
    }

    Result<SampleResult> run(const Program& program)
    {
        std::optional<Result<SampleResult>> outcome;
        SampleRunner sampleRunner = runner();
        sampleRunner.start(program, [&](Result<SampleResult> result) { outcome = std::move(result); });
        return std::move(outcome.value());
    }
};

Program printing(std::string output, Language language = Language::Python)
{
    return {.owner = "w1d1-l1",
            .what = "sample",
            .language = language,
            .code = "print(3)",
            .expectation = curriculum::Prints{std::move(output)}};
}

} // namespace

TEST_CASE("a program runs in a fresh folder that is gone afterwards", "[practice]")
{
    Bench bench;
    fs::path folder;
    bench.port.answer = [&](const Command& command) {
        folder = command.folder;
        CHECK(readFile(folder / "main.py", 100).value() == "print(3)");
        CHECK(std::distance(fs::directory_iterator(folder), {}) == 1);
        fs::create_directory(folder / "locked"); // what the program leaves behind
        REQUIRE(writeFile(folder / "locked/file", "x"));
        fs::permissions(folder / "locked", fs::perms::none);
        return RunResult{.exitCode = 0, .output = "3\n"};
    };
    const auto result = bench.run(printing("3"));
    REQUIRE(result);
    CHECK(result->isAsExpected());
    CHECK(result->expected == "the output 3");
    CHECK_FALSE(folder.empty());
    CHECK_FALSE(fs::exists(folder));
}

TEST_CASE("a different output is shown beside the expected one, with the first line that differs", "[practice]")
{
    Bench bench;
    bench.port.answer = [](const Command&) { return RunResult{.exitCode = 0, .output = "1\n5\n"}; };
    const auto result = bench.run(printing("1\n4"));
    REQUIRE(result);
    REQUIRE(result->difference);
    CHECK_THAT(*result->difference, Catch::Matchers::ContainsSubstring("line 2: expected \"4\", got \"5\""));
}

TEST_CASE("the folder's path is not in what a program said", "[practice]")
{
    Bench bench;
    bench.port.answer = [](const Command& command) {
        return RunResult{.exitCode = 1,
                         .errors = "File \"" + (command.folder / "main.py").string() + "\"\nTypeError: no"};
    };
    Program program = printing("");
    program.expectation = curriculum::Fails{"TypeError"};
    const auto result = bench.run(program);
    REQUIRE(result);
    CHECK(result->isAsExpected());
    CHECK(result->run.errors == "File \"main.py\"\nTypeError: no");
}

TEST_CASE("output past the cap is a difference even when it begins as expected", "[practice]")
{
    Bench bench;
    bench.port.answer = [](const Command&) { return RunResult{.signal = 9, .capped = true, .output = "3"}; };
    const auto result = bench.run(printing("3"));
    REQUIRE(result);
    CHECK_THAT(result->difference.value(), Catch::Matchers::ContainsSubstring("printed more than"));
}

TEST_CASE("an end by a signal is no success", "[practice]")
{
    Bench bench;
    bench.port.answer = [](const Command&) { return RunResult{.signal = 11, .output = "3"}; };
    const auto result = bench.run(printing("3"));
    REQUIRE(result);
    CHECK_THAT(result->difference.value(), Catch::Matchers::ContainsSubstring("exit code 139"));
}

TEST_CASE("JavaScript runs as a module", "[practice]")
{
    Bench bench;
    bench.port.answer = [](const Command&) { return RunResult{.exitCode = 0, .output = "3"}; };
    REQUIRE(bench.run(printing("3", Language::JavaScript)));
    CHECK(bench.port.commands.back().program == "/usr/bin/node");
    CHECK(bench.port.commands.back().arguments.back() == "main.mjs");
}

TEST_CASE("a program that needs an npm package is refused until there is one", "[practice]")
{
    Bench bench;
    Program program = printing("3", Language::JavaScript);
    program.needs = {"express"};
    const auto refused = bench.run(program);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Unavailable);
    CHECK_THAT(refused.error().message, Catch::Matchers::ContainsSubstring("\"express\""));
    CHECK(bench.port.commands.empty());

    const TemporaryFolder folder;
    bench.nodeModules = folder / "node_modules";
    REQUIRE(makeFolder(bench.nodeModules / "express"));
    bool linked = false;
    bench.port.answer = [&](const Command& command) {
        linked = fs::equivalent(command.folder / "node_modules/express", bench.nodeModules / "express");
        return RunResult{.exitCode = 0, .output = "3"};
    };
    CHECK(bench.run(program));
    CHECK(linked);
    CHECK(fs::exists(bench.nodeModules / "express")); // the link went, not what it led to
}

TEST_CASE("a Python package that is not there is said to be missing, not a different output", "[practice]")
{
    Bench bench;
    bench.port.answer = [](const Command&) {
        return RunResult{.exitCode = 1,
                         .errors = "Traceback (most recent call last):\n"
                                   "ModuleNotFoundError: No module named 'fastapi.testclient'; is it installed?\n"};
    };
    const auto result = bench.run(printing("3"));
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Unavailable);
    CHECK_THAT(result.error().message, Catch::Matchers::ContainsSubstring("\"fastapi\""));

    Program lesson = printing("");
    lesson.expectation = curriculum::Fails{"ModuleNotFoundError"};
    CHECK(bench.run(lesson)->isAsExpected()); // a lesson about just that
}

TEST_CASE("what is only shown is not run", "[practice]")
{
    Bench bench;
    const auto result = bench.run(printing("3", Language::Toml));
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("shared memory is limited for Python, and Node.js may reserve what it never uses", "[practice]")
{
    for (const Language language : {Language::Python, Language::JavaScript}) {
        Bench bench;
        SampleRunner runner{bench.port,
                            {Sandbox::detect(bench.port, {{}, "/usr/bin/prlimit"}),
                             Interpreter{Runtime::Python, "/usr/bin/python3", {3, 12, 0}, {}},
                             Interpreter{Runtime::Node, "/usr/bin/node", {22, 0, 0}, {}}},
                            {.limits = {.memoryBytes = 100}}};
        runner.start(printing("3", language), [](const Result<SampleResult>&) {});
        const auto& words = bench.port.commands.back().arguments;
        const bool isPython = language == Language::Python;
        CHECK(std::ranges::count(words, "--as=400") == (isPython ? 1 : 0));
        CHECK(std::ranges::count(words, isPython ? "--data=100" : "--data=400") == 1);
        CHECK(std::ranges::count_if(words, [](const auto& word) { return word.starts_with("--as="); })
              == (isPython ? 1 : 0));
    }
}
