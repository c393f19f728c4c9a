// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QTcpServer>

#include <filesystem>

namespace secondstack::process {

/// Makes a server on a Unix socket reachable for browsers, on a port of this machine only. Takes at most 32
/// connections; a request that is not addressed to that port by "localhost" or "127.0.0.1" gets a 403, so that no web
/// page can reach the server by a name of its own (DNS rebinding). Destroying it ends all connections.
class LoopbackRelay final : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackRelay(std::filesystem::path socket, QObject* parent = nullptr);

    /// Returns the port, which the system chooses. Errors: Unavailable.
    [[nodiscard]] Result<quint16> listen();

private:
    void accept();

    QString m_socket;
    QTcpServer m_server;
    int m_open = 0; // connections
};

/// Whether a request's head, all of it, is addressed to `port` of this machine by exactly one Host line.
[[nodiscard]] bool isForLoopback(const QByteArray& head, quint16 port);

} // namespace secondstack::process
