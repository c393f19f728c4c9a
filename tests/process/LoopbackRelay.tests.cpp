// SPDX-License-Identifier: GPL-3.0-or-later
// The relay between a real port and a Unix socket that the test serves.
#include "app/process/LoopbackRelay.h"
#include "tests/process/Application.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpSocket>
#include <QTest>

using namespace secondstack;
using namespace secondstack::process;

namespace {

/// A server that answers every connection's first bytes with `answer` and hangs up.
struct Stage
{
    Stage()
    {
        tests::needApplication();
        socket = folder.path() / "app.sock";
        REQUIRE(server.listen(QString::fromStdString(socket.string())));
        QObject::connect(&server, &QLocalServer::newConnection, &server, [this] {
            QLocalSocket* far = server.nextPendingConnection();
            QObject::connect(far, &QIODevice::readyRead, far, [this, far] {
                heard += far->readAll();
                far->write(answer);
                far->disconnectFromServer();
            });
        });
        relay = std::make_unique<LoopbackRelay>(socket);
        port = relay->listen().value();
    }

    QByteArray ask(const QByteArray& host) const
    {
        QTcpSocket near;
        near.connectToHost("127.0.0.1", port);
        near.write("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        QByteArray got;
        (void)QTest::qWaitFor([&] {
            got += near.readAll();
            return near.state() == QAbstractSocket::UnconnectedState;
        });
        return got;
    }

    [[nodiscard]] QByteArray address() const { return "127.0.0.1:" + QByteArray::number(port); }

    tests::TemporaryFolder folder;
    std::filesystem::path socket;
    QLocalServer server;
    QByteArray heard;
    QByteArray answer = "HTTP/1.1 200 OK\r\n\r\n";
    std::unique_ptr<LoopbackRelay> relay;
    quint16 port = 0;
};

} // namespace

TEST_CASE("a request to this machine goes to the socket, and its answer comes back", "[process][relay]")
{
    Stage stage;
    CHECK(stage.ask(stage.address()) == stage.answer);
    CHECK(stage.heard.startsWith("GET / HTTP/1.1\r\n"));
    CHECK(stage.ask("localhost:" + QByteArray::number(stage.port)) == stage.answer);
}

TEST_CASE("an answer of many megabytes comes whole", "[process][relay]")
{
    Stage stage;
    stage.answer = QByteArray(5 << 20, 'x');
    CHECK(stage.ask(stage.address()) == stage.answer);
}

TEST_CASE("a request by another name is refused and never arrives", "[process][relay]")
{
    Stage stage;
    for (const QByteArray& host : {QByteArray("evil.example"), QByteArray("127.0.0.1:1"), QByteArray()})
        CHECK(stage.ask(host).startsWith("HTTP/1.1 403"));
    CHECK(stage.heard.isEmpty());
}

TEST_CASE("two Host lines are refused", "[process][relay]")
{
    CHECK(isForLoopback("GET / HTTP/1.1\r\nhost: LOCALHOST:80", 80));
    CHECK_FALSE(isForLoopback("GET / HTTP/1.1\r\nHost: localhost:80\r\nHost: evil.example", 80));
    CHECK_FALSE(isForLoopback("GET / HTTP/1.1\r\nX: 1", 80));
}

TEST_CASE("a server that is gone ends the connection without an answer", "[process][relay]")
{
    Stage stage;
    stage.server.close();
    CHECK(stage.ask(stage.address()).isEmpty());
}

TEST_CASE("the port is closed with the relay", "[process][relay]")
{
    Stage stage;
    stage.relay.reset();
    QTcpSocket near;
    near.connectToHost("127.0.0.1", stage.port);
    CHECK_FALSE(near.waitForConnected(2000));
}
