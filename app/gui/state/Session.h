// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/SavingQueue.h"
#include "core/learner/Learner.h"
#include "core/learner/ProfileFile.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace secondstack::gui {

/// What is open: the course and one learner. Pages get a reference and ask it for everything they show.
/// Window thread only; the disk is written on a thread of the commit queue, and backups are made on one of their own,
/// so that no answer waits for them.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// `profileFolder` is where `file` came from.
    Session(const learner::Course& course, const Clock& clock, learner::ProfileFile file,
            std::filesystem::path profileFolder, QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] const learner::Course& course() const { return m_course; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] learner::Learner& learner() { return *m_learner; }
    [[nodiscard]] const learner::LearnerState& state() const { return m_learner->state(); }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

    /// The file was written by a newer version, or may not be written.
    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }

    /// Whether commits are under way, and why the last one failed, if it did.
    [[nodiscard]] bool isSaving() const { return m_saving->isSaving(); }
    [[nodiscard]] const std::optional<Error>& savingProblem() const { return m_saving->problem(); }

    /// Why the last backup failed, if it did.
    [[nodiscard]] const std::optional<Error>& backupProblem() const { return m_backupProblem; }

    /// A backup now, with everything that was done before. `then` gets the file, or why there is none.
    void backUp(std::function<void(const Result<storage::BackupFile>&)> then);

    /// No backup when the session ends: for a file that is about to be kept as a whole. A new backup may rename or
    /// remove the one that was chosen to be restored.
    void skipLastBackup() { m_backsUpAtEnd = false; }

    /// Newest first.
    [[nodiscard]] std::vector<storage::BackupFile> backups() const;

    /// Writes every event of the journal as one JSON object a line. `then` gets how many.
    void exportEvents(const std::filesystem::path& target, std::function<void(const Result<int>&)> then);

    /// Looks through the file for damage, for at most a moment, and makes the backup of the day when it is due.
    void lookAfterFile();

    /// To be called now and then: tells everybody when another day has begun.
    void lookAtDate();

signals:
    void changed(secondstack::learner::Changes changes);
    void damaged(const secondstack::Error& error);
    void savingChanged();
    void backedUp(); ///< or not: see backupProblem()

private:
    template<typename T>
    void lookAside(std::function<Result<T>()> work, std::function<void(const Result<T>&)> then);
    [[nodiscard]] std::function<Result<storage::BackupFile>()> backup() const;

    const learner::Course& m_course;
    const Clock& m_clock;
    std::filesystem::path m_folder;
    bool m_isReadOnly = false;
    bool m_backsUpAtEnd = true;
    std::int64_t m_eventsAtStart = 0;
    QThreadPool m_aside;
    std::optional<Error> m_backupProblem;
    std::unique_ptr<learner::CommitQueue> m_queue;
    std::unique_ptr<SavingQueue> m_saving;
    std::unique_ptr<learner::Learner> m_learner;
    learner::Subscription m_subscription;
    Date m_today{};
};

} // namespace secondstack::gui
