// SPDX-License-Identifier: GPL-3.0-or-later
// Grading as it goes with processes that say what the test wants; real ones are in tests/process.
#include "core/practice/LineCutter.h"
#include "core/practice/grading/GraderLines.h"
#include "tests/core/practice/PlayedPort.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include "core/base/File.h"

using namespace secondstack;
using namespace secondstack::practice;
using namespace secondstack::tests;

namespace {

GraderLine read(const std::string& line)
{
    const auto result = readGraderLine(line);
    REQUIRE(result);
    return *result;
}

/// A grading that has begun.
struct Scene
{
    Scene()
    {
        id = grader.start(
            plainTask(), [this](const CheckResult& check) { heard.push_back(check.id); },
            [this](Result<Verdict> verdict) {
                ++times;
                outcome = std::move(verdict);
            });
    }

    void beReady() { port.beReady(1); }

    PlayedPort port;
    Grader grader{port, playedTools(port)};
    std::vector<std::string> heard;
    std::optional<Result<Verdict>> outcome;
    int times = 0;
    GradingId id = 0;
};

} // namespace

TEST_CASE("lines come whole, in whatever pieces they are read", "[grading]")
{
    LineCutter cutter;
    CHECK(cutter.take("one\ntw").value() == std::vector<std::string>{"one"});
    CHECK(cutter.take("o").value().empty());
    CHECK(cutter.take("\n\nthree\n").value() == std::vector<std::string>{"two", "", "three"});
    CHECK(cutter.take(std::string(kLongestLine + 1, 'x')).error().kind == ErrorKind::TooLarge);
}

TEST_CASE("what a grader writes is read, and nothing else is", "[grading]")
{
    const auto check = std::get<CheckResult>(
        read(quoted("{'type':'check','id':'a','name':'a holds','requirement':'r','passed':false,'message':'no',"
                    "'call':'f(1)','expected':'1','got':'2','difference':'^','traceback':'a.py','seconds':0.25}")));
    CHECK(check == CheckResult{"a", "a holds", "r", false, "no", "f(1)", "1", "2", "^", "a.py", 0.25});
    const auto problem = std::get<GradingProblem>(
        read(quoted("{'type':'problem','kind':'syntax_error','message':'m','file':'a.py','line':3,'traceback':null}")));
    CHECK(problem == GradingProblem{"syntax_error", "m", "a.py", 3, ""});
    const auto end = std::get<GraderEnd>(
        read(quoted("{'type':'verdict','passed':true,'checks':{},'mistake':{'id':'m1','title':'t','advice':true},"
                    "'seed':7,'python':'3.11.2','packages':{'httpx':'0.28'},'seconds':1}")));
    CHECK(end.mistake == NamedMistake{"m1", "t", true});
    CHECK(end.packages == std::map<std::string, std::string>{{"httpx", "0.28"}});

    for (const char* wrong : {"", "Ready", "{", "[]", "{}", "{'type':'passed'}", "{'type':'check','id':'a'}",
                              "{'type':'verdict','passed':'yes','python':'3','seconds':1}"}) {
        CAPTURE(wrong);
        CHECK_FALSE(readGraderLine(quoted(wrong)).has_value());
    }
}

TEST_CASE("the same outcome has the same hash, and any other a different one", "[grading]")
{
    Verdict verdict{.passed = true, .checks = {{.id = "a", .passed = true}}, .seed = 7};
    const std::string hash = verdictHash(verdict, "work");
    CHECK(hash.size() == 64);
    verdict.seconds = 3;
    verdict.python = "3.14.0";
    verdict.checks.front().message = "said otherwise";
    CHECK(verdictHash(verdict, "work") == hash);
    CHECK(verdictHash(verdict, "other work") != hash);
    verdict.checks.front().passed = false;
    CHECK(verdictHash(verdict, "work") != hash);
}

TEST_CASE("both halves are told their work when both are ready, and the verdict comes last", "[grading]")
{
    Scene scene;
    scene.port.subject().hear("rea");
    scene.port.subject().hear("dy\n");
    CHECK(scene.port.subject().said.empty());
    scene.port.grader().hear("ready\n");
    CHECK(scene.port.subject().said.find("subject.sock") != std::string::npos);
    CHECK(scene.port.grader().said.find("\"timeout\":20") != std::string::npos);

    scene.port.subject().hear("hello from the learner\n");
    scene.port.grader().hear(kCheck);
    CHECK(scene.heard == std::vector<std::string>{"a"});
    CHECK_FALSE(scene.outcome);
    scene.port.grader().hear(kEnd);
    REQUIRE(scene.outcome);
    REQUIRE(*scene.outcome);
    const Verdict& verdict = **scene.outcome;
    CHECK(verdict.passed);
    CHECK(verdict.printed == "hello from the learner\n");
    CHECK(verdict.protection == Protection::LimitsOnly);
    CHECK(scene.times == 1);
}

TEST_CASE("the learner's code cannot see the checks", "[grading]")
{
    Scene scene;
    for (const std::string& word : scene.port.subject().command.arguments)
        CHECK(word.find("exercise") == std::string::npos);
    scene.beReady();
    CHECK(scene.port.subject().said.find("exercise") == std::string::npos);
    CHECK(scene.port.grader().said.find("exercise") != std::string::npos);
}

TEST_CASE("a grading that is cancelled says so, once", "[grading]")
{
    Scene scene;
    scene.beReady();
    scene.grader.cancel(scene.id);
    REQUIRE(scene.outcome);
    CHECK(scene.outcome->error().kind == ErrorKind::Cancelled);
    scene.grader.cancel(scene.id);
    CHECK(scene.times == 1);
}

TEST_CASE("code that prints without end has a problem, whatever was passed before", "[grading]")
{
    Scene scene;
    scene.beReady();
    scene.port.grader().hear(kCheck);
    scene.port.grader().hear(quoted("{'type':'problem','kind':'import_failed','message':'nobody answers'}\n"));
    RunResult capped;
    capped.capped = true;
    scene.port.end(1, capped);
    REQUIRE(scene.outcome);
    REQUIRE(*scene.outcome);
    CHECK_FALSE((*scene.outcome)->passed);
    CHECK((*scene.outcome)->problem->kind == "too_much_output");
}

TEST_CASE("a grader that takes too long is a problem of the code, one that breaks down is not", "[grading]")
{
    Scene late;
    late.beReady();
    RunResult timedOut;
    timedOut.timedOut = true;
    late.port.end(2, timedOut);
    REQUIRE(late.outcome);
    CHECK((*late.outcome)->problem->kind == "timed_out");

    Scene broken;
    broken.beReady();
    broken.port.end(2, {.exitCode = 1, .errors = "ImportError: httpx\n"});
    REQUIRE(broken.outcome);
    CHECK(broken.outcome->error().message == "the grader ended: ImportError: httpx");

    Scene strange;
    strange.beReady();
    strange.port.grader().hear("{}\n");
    REQUIRE(strange.outcome);
    CHECK_FALSE(strange.outcome->has_value());
}

TEST_CASE("the files of a project are read without links, hidden files and what tools put there", "[grading]")
{
    const tests::TemporaryFolder folder;
    for (const char* name : {"pkg", "__pycache__", ".git"})
        REQUIRE(makeFolder(folder / name));
    for (const char* name : {"main.py", "pkg/tools.py", "__pycache__/main.pyc", ".git/HEAD", ".env"})
        REQUIRE(writeFile(folder / name, name));
    std::filesystem::create_symlink("/etc/passwd", folder / "link.py");
    const auto files = readProject(folder.path());
    REQUIRE(files);
    CHECK(*files == ProjectFiles{{"main.py", "main.py"}, {"pkg/tools.py", "pkg/tools.py"}});
    CHECK(readProject(folder / "nowhere").error().kind == ErrorKind::NotFound);
    REQUIRE(writeFile(folder / "large.py", std::string(kMostProjectFileBytes + 1, '#')));
    CHECK(readProject(folder.path()).error().kind == ErrorKind::TooLarge);
}
