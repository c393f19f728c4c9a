// SPDX-License-Identifier: GPL-3.0-or-later
// Apps of learners, served by real processes. SECONDSTACK_TEST_PYTHON names a Python with the packages of the course;
// without one, these say so and pass.
#include "app/process/Locations.h"
#include "app/process/LoopbackRelay.h"
#include "app/process/QtProcessPort.h"
#include "core/practice/serving/AppServer.h"
#include "tests/process/Application.h"
#include "tests/support/Catch.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <cstdlib>

using namespace secondstack;
using namespace secondstack::practice;
using namespace std::chrono_literals;
using Cause = ServingEnd::Cause;

namespace {

constexpr int kPatience = 30'000; // milliseconds

/// This machine, when it can serve, and one app.
class Desk
{
public:
    Desk()
    {
        tests::needApplication();
        const char* python = std::getenv("SECONDSTACK_TEST_PYTHON");
        if (python == nullptr) {
            WARN("not tried, SECONDSTACK_TEST_PYTHON names no Python");
            return;
        }
        const Toolbox tools = findTools({.python = {.named = python}, .node = {.named = "/bin/sh"}}, m_port);
        REQUIRE(tools.python);
        m_server =
            std::make_unique<AppServer>(m_port, GradingTools{process::shippedGrader(), *tools.python, tools.sandbox});
    }

    [[nodiscard]] bool isHere() const { return m_server != nullptr; }

    void start(ProjectFiles files, std::chrono::seconds wallTime = 60s)
    {
        const auto listen = [this](const std::filesystem::path& path, bool) {
            socket = path;
            m_relay = std::make_unique<process::LoopbackRelay>(path);
            port = m_relay->listen().value();
        };
        REQUIRE(m_server->start({.files = std::move(files), .wallTime = wallTime},
                                {.started = listen,
                                 .logged = [this](std::string_view text) { log += text; },
                                 .ended = [this](Result<ServingEnd> how) { end = std::move(how); }}));
        REQUIRE(QTest::qWaitFor([this] { return port != 0 || end; }, kPatience));
    }

    ServingEnd ended()
    {
        REQUIRE(QTest::qWaitFor([this] { return end.has_value(); }, kPatience));
        REQUIRE(*end);
        return **end;
    }

    void stop() { m_server->stop(); }

    /// Whether the folder of the run goes away, which is once the process's outcome was told.
    [[nodiscard]] bool isCleared() const
    {
        return QTest::qWaitFor([this] { return !std::filesystem::exists(socket.parent_path()); }, kPatience);
    }

    /// The status, 0 when there is no answer, and the body.
    std::pair<int, QByteArray> get(const QString& path)
    {
        QNetworkAccessManager manager;
        QNetworkReply* reply =
            manager.get(QNetworkRequest(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path)));
        REQUIRE(QTest::qWaitFor([reply] { return reply->isFinished(); }, kPatience));
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }

    std::filesystem::path socket;
    quint16 port = 0;
    std::string log;
    std::optional<Result<ServingEnd>> end;

private:
    process::QtProcessPort m_port;
    std::unique_ptr<AppServer> m_server;
    std::unique_ptr<process::LoopbackRelay> m_relay;
};

ProjectFiles exercise(const std::string& project)
{
    return readProject(std::filesystem::path(SECONDSTACK_SOURCE_DIR) / "curriculum/fastapi-for-node/days/w2d1/w2d1-x2"
                       / project)
        .value();
}

} // namespace

TEST_CASE("the app of an exercise is started, asked through the relay, and stopped", "[process][serving]")
{
    Desk desk;
    if (!desk.isHere())
        return;
    desk.start(exercise("solution"));
    REQUIRE(desk.port != 0);
    CHECK(desk.get("/openapi.json").first == 200);
    for (const QString page : {"/docs", "/redoc"}) {
        const auto [status, html] = desk.get(page);
        CHECK(status == 200);
        CHECK_FALSE(html.contains("https://"));
    }
    desk.stop();
    CHECK(desk.ended() == ServingEnd{});
    CHECK(desk.isCleared());
    CHECK(desk.get("/openapi.json").first == 0);
    CHECK(desk.log.find("GET /openapi.json") != std::string::npos);
}

TEST_CASE("an app with a syntax error says in which line", "[process][serving]")
{
    Desk desk;
    if (!desk.isHere())
        return;
    desk.start({{"main.py", "x = 1\napp = (\n"}});
    const ServingEnd end = desk.ended();
    CHECK(end.cause == Cause::Problem);
    CHECK(end.problem->kind == "syntax_error");
    CHECK(end.problem->file == "main.py");
    CHECK(end.problem->line == 2);
}

TEST_CASE("an app that ends its own process says with which code", "[process][serving]")
{
    Desk desk;
    if (!desk.isHere())
        return;
    desk.start({{"main.py", "import os, fastapi\napp = fastapi.FastAPI()\n"
                            "@app.get('/')\ndef leave():\n    os._exit(7)\n"}});
    CHECK(desk.get("/").first == 0);
    const ServingEnd end = desk.ended();
    CHECK(end.cause == Cause::Crashed);
    CHECK(end.problem->message.find("exit code 7") != std::string::npos);
}

TEST_CASE("an app that stops who is to end it is ended all the same", "[process][serving]")
{
    Desk desk;
    if (!desk.isHere())
        return;
    desk.start({{"main.py", "import os, signal\nfrom fastapi import FastAPI\napp = FastAPI()\n"
                            "@app.get('/freeze')\ndef freeze():\n    os.kill(os.getppid(), signal.SIGSTOP)\n"}});
    desk.get("/freeze");
    desk.stop();
    CHECK(desk.ended().cause == Cause::Stopped);
}

TEST_CASE("an app that outlives its time is ended and its folder is gone", "[process][serving]")
{
    Desk desk;
    if (!desk.isHere())
        return;
    desk.start({{"main.py", "while True:\n    pass\n"}}, 2s);
    CHECK(desk.ended().cause == Cause::TooLong);
}
