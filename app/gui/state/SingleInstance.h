// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <filesystem>

namespace secondstack::gui {

/// One window for one learner's file. The first program takes the lock and listens; a second one asks the first to come
/// to the front and ends. A lock whose owner died is taken over.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const std::filesystem::path& profileFolder, QObject* parent = nullptr);

    /// False when another program has the file open; it was then asked to show itself.
    [[nodiscard]] bool take();

signals:
    /// Somebody started the app again.
    void asked();

private:
    [[nodiscard]] QString serverName() const;

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace secondstack::gui
