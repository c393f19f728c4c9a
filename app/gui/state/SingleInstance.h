// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace secondstack::gui {

/// One window for one learner's file. The program that has the lock listens; a second one asks it to come to the front.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `lock` is held as long as this lives; null where none can be made.
    SingleInstance(const std::filesystem::path& profileFolder, std::unique_ptr<QLockFile> lock,
                   QObject* parent = nullptr);

    /// Asks the program that has the lock to show itself, and to open `pack` unless that is empty; one that has not
    /// begun to listen yet is asked again. `then` is called on this thread, with whether it answered in time.
    static void ask(const std::filesystem::path& profileFolder, const QString& pack, QObject& receiver,
                    std::function<void(bool)> then, std::chrono::milliseconds patience = std::chrono::seconds{2});

    /// Where the program listens that has this folder's lock.
    [[nodiscard]] static QString serverName(const std::filesystem::path& profileFolder);

signals:
    /// Somebody started the app again; `pack` is the course to open, if any.
    void asked(const QString& pack);

private:
    void hear();

    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace secondstack::gui
