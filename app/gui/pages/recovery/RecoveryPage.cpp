// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/recovery/RecoveryPage.h"

#include "app/gui/pages/shared/LearnersCard.h"
#include "app/gui/state/Background.h"
#include "app/gui/state/BackupInfo.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Profiles.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/base/Random.h"
#include "core/learner/ProfileFile.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

// Whether another file in its place would help. A full disk or a missing permission is no reason to touch the file.
bool canBeReplaced(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Damaged:
    case ErrorKind::InvalidInput:
    case ErrorKind::TooLarge:
    case ErrorKind::NotFound:
    case ErrorKind::Failed: return true;
    case ErrorKind::NewerVersion:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoSpace:
    case ErrorKind::Busy:
    case ErrorKind::Unavailable:
    case ErrorKind::Cancelled: return false;
    }
    return false;
}

} // namespace

RecoveryPage::RecoveryPage(const Error& error, const std::filesystem::path& profileFolder,
                           const std::filesystem::path& dataFolder, const Clock& clock, Dialogs& dialogs,
                           QWidget* parent)
    : Page(parent)
    , m_error(error)
    , m_folder(profileFolder)
    , m_clock(clock)
    , m_dialogs(dialogs)
    , m_page(new ScrollPage)
    , m_failure(new Banner(Tone::Bad, {}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->setEyebrow(tr("Nothing was deleted, and nothing is deleted here"));
    m_page->setTitle(tr("Your learning file cannot be opened"));
    m_failure->hide();
    m_page->body()->addWidget(m_failure);
    buildProblem();
    if (!m_folder.empty() && canBeReplaced(m_error.kind))
        buildRepair();
    buildOtherSteps();
    buildLearners(dataFolder);
    if (m_restore != nullptr)
        findBackup();
}

void RecoveryPage::activated()
{
    (m_restore != nullptr && m_restore->isEnabled() ? m_restore : m_again)->setFocus(Qt::OtherFocusReason);
}

void RecoveryPage::buildProblem()
{
    auto* card = new Card(headlineFor(m_error));
    card->body()->addWidget(makeLabel(toQString(m_error.message)));
    if (!m_error.advice.empty())
        card->body()->addWidget(makeLabel(toQString(m_error.advice)));
    card->body()->addWidget(makeLabel(advice()));
    if (!m_folder.empty()) {
        QLabel* path = makeLabel(toQString(databaseIn(m_folder).string()), TextRole::Code);
        path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        path->setAccessibleName(tr("Where the file is"));
        card->body()->addWidget(path);
    }
    m_page->body()->addWidget(card);
}

QString RecoveryPage::advice() const
{
    switch (m_error.kind) {
    case ErrorKind::NewerVersion:
        return tr("Start the newer version of the app to go on with it, or install it here and try again.");
    case ErrorKind::ReadOnly: return tr("Allow writing to the file and its folder for your account, then try again.");
    case ErrorKind::NoSpace: return tr("Free some space on the disk, then try again. The file is left as it is.");
    case ErrorKind::Busy: return tr("Close the other program or window that uses it, then try again.");
    default: break;
    }
    if (m_folder.empty())
        return tr("The folder for your files cannot be made. Check that there is a disk, room on it and the permission "
                  "to write.");
    return tr("You can put a backup in its place, or start with an empty file. Either way the present file stays, "
              "under another name.");
}

void RecoveryPage::buildRepair()
{
    auto* card = new Card(tr("Repair"));
    card->setKind(CardKind::Emphasised);
    m_found = makeLabel(tr("Looking for the newest backup that is in order…"));
    m_restore = makeButton(tr("Restore the backup"), ButtonKind::Primary);
    m_restore->setObjectName(QStringLiteral("restoreBackupButton"));
    m_restore->setEnabled(false);
    m_empty = makeButton(tr("Start with an empty file"));
    m_empty->setObjectName(QStringLiteral("startEmptyButton"));
    connect(m_restore, &QPushButton::clicked, this, &RecoveryPage::restore);
    connect(m_empty, &QPushButton::clicked, this, &RecoveryPage::startEmpty);
    auto* steps = new QWidget;
    auto* row = new FlowLayout(steps);
    row->addWidget(m_restore);
    row->addWidget(m_empty);
    card->body()->addWidget(m_found);
    card->body()->addWidget(steps);
    m_page->body()->addWidget(card);
}

void RecoveryPage::buildOtherSteps()
{
    auto* steps = new QWidget;
    auto* row = new FlowLayout(steps);
    m_again = makeButton(tr("Try again"), m_restore == nullptr ? ButtonKind::Primary : ButtonKind::Secondary);
    m_again->setObjectName(QStringLiteral("tryAgainButton"));
    connect(m_again, &QPushButton::clicked, this, &RecoveryPage::repaired);
    row->addWidget(m_again);
    if (!m_folder.empty()) {
        QPushButton* folder = makeButton(tr("Open the folder"));
        folder->setObjectName(QStringLiteral("openFolderButton"));
        connect(folder, &QPushButton::clicked, this, [this] {
            if (!m_dialogs.openFolder(toQString(m_folder.string())))
                emit messageRequested(tr("There is no file manager to show the folder. The path is above."), {}, {});
        });
        row->addWidget(folder);
    }
    m_page->body()->addWidget(steps);
}

void RecoveryPage::buildLearners(const std::filesystem::path& dataFolder)
{
    m_learners = new LearnersCard(dataFolder, m_clock, this);
    connect(m_learners, &LearnersCard::profileRequested, this, &RecoveryPage::profileRequested);
    connect(m_learners, &LearnersCard::newProfileRequested, this, &RecoveryPage::newProfileRequested);
    m_learners->setPresent({.folder = m_folder, .sign = tr("cannot be opened"), .tone = Tone::Warn});
    m_learners->refresh();
    m_page->body()->addWidget(m_learners->card());
}

void RecoveryPage::findBackup()
{
    struct Found
    {
        Result<storage::BackupFile> file;
        std::optional<std::int64_t> events;
    };
    inBackground(
        *this,
        [folder = backupsIn(m_folder), &clock = m_clock] {
            Found found{storage::newestGoodBackup(folder), {}};
            if (found.file)
                found.events = eventsIn(found.file->path, clock);
            return found;
        },
        [this](const Found& found) { offer(found.file, found.events); });
}

void RecoveryPage::offer(const Result<storage::BackupFile>& found, std::optional<std::int64_t> events)
{
    if (!found) {
        m_found->setText(tr("There is no backup that can be read."));
        setButtonKind(*m_restore, ButtonKind::Secondary);
        return;
    }
    m_backup = *found;
    const QString moment = momentText(found->made);
    m_found->setText(events
                         ? tr("The newest backup that is in order is of %1. Events in it: %2.").arg(moment).arg(*events)
                         : tr("The newest backup that is in order is of %1.").arg(moment));
    m_restore->setEnabled(true);
    if (isVisible())
        m_restore->setFocus(Qt::OtherFocusReason);
}

void RecoveryPage::restore()
{
    setBusy(true);
    inBackground(
        *this,
        [backup = m_backup->path, file = databaseIn(m_folder), &clock = m_clock]() -> Result<void> {
            const auto restored = learner::restoreProfileFile(backup, file, clock, Random::fromSystem());
            return restored ? Result<void>{} : fail(restored.error());
        },
        [this](const Result<void>& done) { finish(done); });
}

void RecoveryPage::startEmpty()
{
    setBusy(true);
    inBackground(
        *this, [file = databaseIn(m_folder), &clock = m_clock] { return learner::startEmptyFile(file, clock); },
        [this](const Result<void>& done) { finish(done); });
}

void RecoveryPage::finish(const Result<void>& done)
{
    setBusy(false);
    if (done) {
        emit repaired();
        return;
    }
    m_failure->setMessage(Tone::Bad, explanationFor(done.error()));
    m_failure->show();
}

void RecoveryPage::setBusy(bool isBusy)
{
    m_restore->setEnabled(!isBusy && m_backup.has_value());
    m_empty->setEnabled(!isBusy);
    m_again->setEnabled(!isBusy);
    m_learners->card()->setEnabled(!isBusy);
}

} // namespace secondstack::gui
