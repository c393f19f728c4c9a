// SPDX-License-Identifier: GPL-3.0-or-later
// An app's process that says what the test wants; a real one is in tests/process.
#include "core/practice/serving/AppServer.h"
#include "core/practice/serving/ServerLines.h"
#include "tests/core/practice/RecordingPort.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <sys/stat.h>

using namespace secondstack;
using namespace secondstack::practice;
using Cause = ServingEnd::Cause;

namespace {

// JSON that can be read in C++.
std::string quoted(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

/// One program that never runs: the test plays it.
class PlayedPort final : public ProcessPort
{
public:
    RunId start(const Command&, Done) override { return 0; }
    Result<RunResult> run(const Command&) override { return RunResult{.exitCode = 0}; }
    RunId converse(const Command& started, Hear toHear, Done toEnd) override
    {
        command = started;
        hear = std::move(toHear);
        done = std::move(toEnd);
        return 1;
    }
    void say(RunId, std::string_view text) override { said += text; }
    void setTimeLeft(RunId, std::chrono::milliseconds time) override { timeLeft = time; }
    void endInput(RunId) override { isInputEnded = true; }
    void cancel(RunId) override { isCancelled = true; }

    Command command;
    Hear hear;
    Done done;
    std::string said;
    std::chrono::milliseconds timeLeft{0};
    bool isInputEnded = false;
    bool isCancelled = false;
};

/// A server on that port, and what it told.
struct Stage
{
    Stage()
    {
        tests::RecordingPort machine;
        const GradingTools tools{"/grader",
                                 {.program = "/usr/bin/python3"},
                                 Sandbox::detect(machine, SandboxTools{"/usr/bin/bwrap", "/usr/bin/prlimit"})};
        server = std::make_unique<AppServer>(port, tools);
        REQUIRE(server->start({.files = {{"main.py", "app = 1\n"}}},
                              {.started = [this](const auto& path, bool docs) { socket = path, hasDocs = docs; },
                               .logged = [this](std::string_view text) { log += text; },
                               .ended = [this](Result<ServingEnd> how) { end = std::move(how); }}));
    }

    void says(const std::string& lines) { port.hear(quoted(lines)); }

    /// Where the app was told to make its socket.
    [[nodiscard]] std::filesystem::path asked() const
    {
        const std::string key = quoted("'socket':'");
        const std::size_t begin = port.said.find(key) + key.size();
        return port.said.substr(begin, port.said.find('"', begin) - begin);
    }
    void starts()
    {
        says("ready\n");
        REQUIRE(::mknod(asked().c_str(), S_IFSOCK | 0700, 0) == 0);
        says("{'type':'started','docs':true}\n");
    }

    PlayedPort port;
    std::unique_ptr<AppServer> server;
    std::filesystem::path socket;
    bool hasDocs = false;
    std::string log;
    std::optional<Result<ServingEnd>> end;
};

} // namespace

TEST_CASE("the order goes out when the process is ready, and not before", "[practice][serving]")
{
    Stage stage;
    CHECK(stage.port.said.empty());
    stage.says("rea");
    CHECK(stage.port.said.empty());
    stage.says("dy\n");
    CHECK(stage.port.said.find(quoted("'app':'main:app'")) != std::string::npos);
    CHECK(stage.port.said.find(quoted("'folder':'/project'")) != std::string::npos);
}

TEST_CASE("an app that started is told with its socket, its log as it comes", "[practice][serving]")
{
    Stage stage;
    stage.starts();
    stage.says("{'type':'log','text':'hello'}\n");
    CHECK(std::filesystem::is_socket(stage.socket));
    CHECK(stage.hasDocs);
    CHECK(stage.log == "hello");
    CHECK_FALSE(stage.end);
}

TEST_CASE("an app that is stopped is asked first and has no problem", "[practice][serving]")
{
    Stage stage;
    stage.starts();
    stage.server->stop();
    CHECK(stage.port.isInputEnded);
    CHECK(stage.port.timeLeft <= std::chrono::seconds{5}); // it may not listen
    CHECK_FALSE(stage.port.isCancelled);
    stage.says("{'type':'ended','code':-15}\n");
    stage.port.done(RunResult{.exitCode = 0});
    CHECK(**stage.end == ServingEnd{});
}

TEST_CASE("the socket is taken out of the app's reach, and a link in its place is not followed", "[practice][serving]")
{
    Stage honest;
    honest.starts();
    CHECK(honest.socket.parent_path() != honest.asked().parent_path());
    CHECK_FALSE(std::filesystem::exists(honest.asked()));

    Stage forged;
    forged.says("ready\n");
    std::filesystem::create_symlink("/run/theirs.sock", forged.asked());
    forged.says("{'type':'started','docs':true}\n");
    CHECK(forged.socket.empty());
    CHECK(forged.port.isCancelled);
}

TEST_CASE("an app starts once, whatever it says", "[practice][serving]")
{
    Stage stage;
    stage.starts();
    stage.socket.clear();
    stage.says("{'type':'started','docs':true}\n");
    CHECK(stage.socket.empty());
    CHECK_FALSE(stage.port.isCancelled);
}

TEST_CASE("what is said to a server that is gone is not heard", "[practice][serving]")
{
    Stage stage;
    stage.server.reset();
    stage.says("ready\n");
    CHECK(stage.port.said.empty());
}

TEST_CASE("an app that took too much is told so", "[practice][serving]")
{
    Stage stage;
    stage.starts();
    stage.port.done(RunResult{.tookTooMuch = true});
    CHECK((*stage.end)->problem->kind == "took_too_much");
}

TEST_CASE("why an app did not start is kept over how it ended", "[practice][serving]")
{
    Stage stage;
    stage.says("ready\n{'type':'problem','kind':'syntax_error','message':'m','file':'main.py','line':3,"
               "'traceback':null}\n{'type':'ended','code':0}\n");
    stage.port.done(RunResult{.exitCode = 0});
    CHECK((*stage.end)->cause == Cause::Problem);
    CHECK((*stage.end)->problem->file == "main.py");
    CHECK((*stage.end)->problem->line == 3);
}

TEST_CASE("an app that ends by itself says with which code", "[practice][serving]")
{
    Stage stage;
    stage.starts();
    stage.says("{'type':'ended','code':7}\n");
    stage.port.done(RunResult{.exitCode = 0});
    CHECK((*stage.end)->cause == Cause::Crashed);
    CHECK((*stage.end)->problem->message.find("exit code 7") != std::string::npos);
}

TEST_CASE("an app that ran too long or printed too much was ended by us", "[practice][serving]")
{
    Stage late;
    late.port.done(RunResult{.timedOut = true});
    CHECK((*late.end)->cause == Cause::TooLong);
    Stage loud;
    loud.port.done(RunResult{.capped = true});
    CHECK((*loud.end)->problem->kind == "too_much_output");
}

TEST_CASE("a Python without the packages is Unavailable", "[practice][serving]")
{
    Stage stage;
    stage.port.done(RunResult{.exitCode = 1, .errors = "ModuleNotFoundError: No module named 'uvicorn'\n"});
    CHECK(stage.end->error().kind == ErrorKind::Unavailable);
}

TEST_CASE("a line that the process does not write ends it", "[practice][serving]")
{
    Stage stage;
    stage.says("ready\n{'type':'nonsense'}\n");
    CHECK(stage.port.isCancelled);
    stage.port.done(RunResult{.cancelled = true});
    CHECK(stage.end->error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("a server that goes away ends its app without a word", "[practice][serving]")
{
    Stage stage;
    stage.server.reset();
    CHECK(stage.port.isCancelled);
    stage.port.done(RunResult{.cancelled = true});
    CHECK_FALSE(stage.end);
}
