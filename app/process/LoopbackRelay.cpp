// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/LoopbackRelay.h"

#include <QLocalSocket>
#include <QTcpSocket>

namespace secondstack::process {

namespace {

constexpr int kMostConnections = 32;
constexpr qint64 kMostHead = 32 * 1024;
constexpr qint64 kMostBuffered = 256 * 1024; // bytes on the way, in each direction
const QByteArray kHeadEnd = "\r\n\r\n";

/// A browser's connection and its counterpart. Only the first request is looked at: a browser keeps one connection for
/// one host.
class Connection final : public QObject
{
public:
    Connection(QTcpSocket& near, const QString& socket, QObject* parent) : QObject(parent), m_near(near)
    {
        m_near.setParent(this);
        m_near.setReadBufferSize(kMostBuffered);
        m_far.setReadBufferSize(kMostBuffered);
        m_far.setServerName(socket);
        connect(&m_near, &QIODevice::readyRead, this, [this] { hearNear(); });
        connect(&m_near, &QIODevice::bytesWritten, this, [this] { pump(m_far, m_near); });
        connect(&m_near, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(&m_far, &QIODevice::readyRead, this, [this] { pump(m_far, m_near); });
        connect(&m_far, &QIODevice::bytesWritten, this, [this] { pumpAllowed(); });
        connect(&m_far, &QLocalSocket::connected, this, [this] { pumpAllowed(); });
        connect(&m_far, &QLocalSocket::disconnected, this, [this] { endNear(); });
        connect(&m_far, &QLocalSocket::errorOccurred, this, [this] { endNear(); });
        hearNear();
    }

private:
    void hearNear()
    {
        if (m_isAllowed || m_isRefused)
            return pumpAllowed();
        const QByteArray head = m_near.peek(kMostHead);
        const qsizetype end = head.indexOf(kHeadEnd);
        if (end < 0 && head.size() < kMostHead)
            return;
        m_isAllowed = end >= 0 && isForLoopback(head.left(end), m_near.localPort());
        if (m_isAllowed)
            return m_far.connectToServer();
        m_isRefused = true;
        m_near.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        m_near.disconnectFromHost();
    }

    void pumpAllowed()
    {
        if (m_isAllowed && m_far.state() == QLocalSocket::ConnectedState)
            pump(m_near, m_far);
    }

    static void pump(QIODevice& from, QIODevice& to)
    {
        const qint64 room = kMostBuffered - to.bytesToWrite();
        if (from.isOpen() && to.isOpen() && room > 0 && from.bytesAvailable() > 0)
            to.write(from.read(room));
    }

    void endNear()
    {
        if (m_far.bytesAvailable() > 0)
            m_near.write(m_far.readAll());
        if (m_near.state() == QAbstractSocket::UnconnectedState)
            deleteLater();
        else
            m_near.disconnectFromHost();
    }

    QTcpSocket& m_near;
    QLocalSocket m_far;
    bool m_isAllowed = false;
    bool m_isRefused = false;
};

} // namespace

bool isForLoopback(const QByteArray& head, quint16 port)
{
    QByteArrayList hosts;
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare("host", Qt::CaseInsensitive) == 0)
            hosts << line.mid(colon + 1).trimmed().toLower();
    }
    const QByteArray end = ':' + QByteArray::number(port);
    return hosts.size() == 1 && (hosts.first() == "127.0.0.1" + end || hosts.first() == "localhost" + end);
}

LoopbackRelay::LoopbackRelay(std::filesystem::path socket, QObject* parent)
    : QObject(parent)
    , m_socket(QString::fromStdString(socket.string()))
{
    m_server.setMaxPendingConnections(kMostConnections);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackRelay::accept);
}

Result<quint16> LoopbackRelay::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        return fail(ErrorKind::Unavailable, "no port of this machine could be opened",
                    m_server.errorString().toStdString());
    return m_server.serverPort();
}

void LoopbackRelay::accept()
{
    while (QTcpSocket* near = m_server.nextPendingConnection()) {
        if (m_open >= kMostConnections) {
            near->abort();
            near->deleteLater();
            continue;
        }
        ++m_open;
        auto* connection = new Connection(*near, m_socket, this);
        connect(connection, &QObject::destroyed, this, [this] { --m_open; });
    }
}

} // namespace secondstack::process
