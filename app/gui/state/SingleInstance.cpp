// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/SingleInstance.h"

#include "app/gui/state/Strings.h"

#include <QCryptographicHash>
#include <QLocalSocket>

namespace secondstack::gui {

namespace {

constexpr int kAnswerTime = 1000; // milliseconds that a running program gets to answer

} // namespace

SingleInstance::SingleInstance(const std::filesystem::path& profileFolder, QObject* parent)
    : QObject(parent)
    , m_folder(toQString(profileFolder.string()))
    , m_lock(m_folder + QStringLiteral("/learner.lock"))
{
    m_lock.setStaleLockTime(0); // only a dead owner makes a lock stale, not its age
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server.nextPendingConnection())
            caller->deleteLater();
        emit asked();
    });
}

QString SingleInstance::serverName() const
{
    const QByteArray hash = QCryptographicHash::hash(m_folder.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("secondstack-") + QString::fromLatin1(hash.toHex().left(16));
}

bool SingleInstance::take()
{
    if (m_lock.tryLock(0)) {
        QLocalServer::removeServer(serverName()); // left behind by a program that was killed
        m_server.listen(serverName());
        return true;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return true; // the folder cannot be written: nobody else can have a lock there either
    QLocalSocket socket;
    socket.connectToServer(serverName());
    socket.waitForConnected(kAnswerTime);
    return false;
}

} // namespace secondstack::gui
