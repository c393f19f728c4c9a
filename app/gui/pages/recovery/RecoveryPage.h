// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "app/gui/state/Dialogs.h"
#include "core/base/Clock.h"
#include "core/learner/ProfileFile.h"

#include <filesystem>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class Banner;
class LearnersCard;
class ScrollPage;

/// Shown instead of everything else when a learner's file cannot be opened: what is wrong, where the file is, and what
/// can be done. Nothing is ever deleted here: a damaged file gets another name.
class RecoveryPage final : public Page
{
    Q_OBJECT

public:
    /// `profileFolder` may be empty: then there is not even a folder.
    RecoveryPage(const Error& error, const std::filesystem::path& profileFolder,
                 const std::filesystem::path& dataFolder, const Clock& clock, Dialogs& dialogs = systemDialogs(),
                 QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Repair"); }
    void activated() override;

signals:
    /// The file is worth another try.
    void repaired();
    /// Somebody else wants to go on meanwhile.
    void profileRequested(const QString& id);
    void newProfileRequested();

protected:
    void refresh() override {}

private:
    void buildProblem();
    void buildRepair();
    void buildOtherSteps();
    void buildLearners(const std::filesystem::path& dataFolder);
    void findBackup();
    void offer(const Result<storage::BackupFile>& found, std::optional<std::int64_t> events);
    void restore();
    void startEmpty();
    void finish(const Result<void>& done);
    void setBusy(bool isBusy);
    [[nodiscard]] QString advice() const;

    Error m_error;
    std::filesystem::path m_folder;
    const Clock& m_clock;
    Dialogs& m_dialogs;
    ScrollPage* m_page;
    Banner* m_failure;
    QLabel* m_found = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_empty = nullptr;
    QPushButton* m_again = nullptr;
    LearnersCard* m_learners = nullptr;
    std::optional<storage::BackupFile> m_backup;
};

} // namespace secondstack::gui
