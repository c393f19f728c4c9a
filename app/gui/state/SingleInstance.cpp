// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/SingleInstance.h"

#include "app/gui/state/Strings.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QTimer>

namespace secondstack::gui {

namespace {

using namespace std::chrono_literals;

constexpr auto kAskAgain = 100ms;
constexpr qint64 kLongestLine = 8192; // a path, and some

} // namespace

QString SingleInstance::serverName(const std::filesystem::path& profileFolder)
{
    const QByteArray folder = QByteArray::fromStdString(profileFolder.string());
    const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha256);
    return QStringLiteral("secondstack-") + QString::fromLatin1(hash.toHex().left(16));
}

SingleInstance::SingleInstance(const std::filesystem::path& profileFolder, std::unique_ptr<QLockFile> lock,
                               QObject* parent)
    : QObject(parent)
    , m_lock(std::move(lock))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::hear);
    const QString name = serverName(profileFolder);
    QLocalServer::removeServer(name); // left behind by a program that was killed
    m_server.listen(name);
}

// The question is one line, the path of a pack or nothing; the answer is one line too.
void SingleInstance::hear()
{
    while (QLocalSocket* caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        const auto read = [this, caller] {
            if (!caller->canReadLine()) {
                if (caller->bytesAvailable() > kLongestLine)
                    caller->abort();
                return;
            }
            const QString pack = QString::fromUtf8(caller->readLine(kLongestLine)).trimmed();
            caller->write("here\n");
            caller->disconnectFromServer();
            emit asked(pack);
        };
        connect(caller, &QLocalSocket::readyRead, this, read);
        read();
    }
}

void SingleInstance::ask(const std::filesystem::path& profileFolder, const QString& pack, QObject& receiver,
                         std::function<void(bool)> then, std::chrono::milliseconds patience)
{
    auto* socket = new QLocalSocket(&receiver);
    const auto finish = [socket, then = std::move(then)](bool isAnswered) {
        socket->disconnect(); // once only
        socket->deleteLater();
        then(isAnswered);
    };
    const auto connectTo = [socket, name = serverName(profileFolder)] { socket->connectToServer(name); };
    connect(socket, &QLocalSocket::readyRead, socket, [finish] { finish(true); });
    connect(socket, &QLocalSocket::connected, socket, [socket, pack] { socket->write(pack.toUtf8() + '\n'); });
    // Who has the lock begins to listen when its file is open, which takes seconds after an update.
    connect(socket, &QLocalSocket::errorOccurred, socket,
            [socket, connectTo] { QTimer::singleShot(kAskAgain, socket, connectTo); });
    QTimer::singleShot(patience, socket, [finish] { finish(false); });
    connectTo();
}

} // namespace secondstack::gui
