// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/settings/DataCard.h"

#include "app/gui/pages/shared/KeepFocus.h"
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

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

DataCard::DataCard(Session& session, Dialogs& dialogs, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_card(new Card(tr("Your data")))
    , m_count(makeLabel({}))
    , m_error(new Banner(Tone::Bad, {}))
    , m_list(new QVBoxLayout)
    , m_confirmation(new QVBoxLayout)
{
    m_error->hide();
    m_list->setSpacing(4);
    QVBoxLayout& body = *m_card->body();
    body.addWidget(m_error);
    body.addWidget(m_count);
    body.addWidget(buildFolder());
    body.addWidget(buildSteps());
    body.addSpacing(kGrid);
    body.addWidget(makeLabel(tr("Backups, newest first"), TextRole::SmallStrong));
    body.addLayout(m_confirmation);
    body.addLayout(m_list);
}

QWidget* DataCard::buildFolder()
{
    const QString folder = toQString(m_session.folder().string());
    QLabel* path = makeLabel(folder, TextRole::Code);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    path->setAccessibleName(tr("The folder of your file: %1").arg(folder));
    QPushButton* copy = makeButton(tr("Copy the path"));
    copy->setObjectName(QStringLiteral("copyFolderButton"));
    connect(copy, &QPushButton::clicked, this, [this, folder] {
        QGuiApplication::clipboard()->setText(folder);
        emit messageRequested(tr("Path copied"));
    });
    QPushButton* open = makeButton(tr("Open the folder"));
    open->setObjectName(QStringLiteral("openFolderButton"));
    connect(open, &QPushButton::clicked, this, [this, folder] {
        if (!m_dialogs.openFolder(folder))
            emit messageRequested(tr("There is no file manager to show the folder."));
    });
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(path);
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->addWidget(copy);
    row->addWidget(open);
    column->addWidget(buttons);
    return box;
}

QWidget* DataCard::buildSteps()
{
    m_backUp = makeButton(tr("Make a backup now"));
    m_backUp->setObjectName(QStringLiteral("backUpButton"));
    m_export = makeButton(tr("Export everything…"));
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setToolTip(tr("Every event as one line of JSON"));
    connect(m_backUp, &QPushButton::clicked, this, &DataCard::backUp);
    connect(m_export, &QPushButton::clicked, this, &DataCard::exportAll);
    auto* steps = new QWidget;
    auto* row = new FlowLayout(steps);
    row->addWidget(m_backUp);
    row->addWidget(m_export);
    return steps;
}

void DataCard::refresh()
{
    if (m_session.backupProblem())
        showError(*m_session.backupProblem());
    m_count->setText(tr("Events in your file: %1.").arg(m_session.state().eventCount())
                     + (m_session.isReadOnly() ? QLatin1Char(' ') + tr("It can be read but not changed.") : QString{}));
    inBackground(
        *this,
        [folder = m_session.folder()] { return Found{storage::backupsIn(backupsIn(folder)), filesSetAside(folder)}; },
        [this](const Found& found) { show(found); });
}

void DataCard::show(const Found& found)
{
    const KeepFocus focus{*m_card};
    clearLayout(*m_list);
    if (found.backups.empty())
        m_list->addWidget(makeLabel(
            tr("There is none yet. One is made each day you learn, and when you close the app."), TextRole::Muted));
    if (m_session.isReadOnly() && !(found.backups.empty() && found.setAside.empty()))
        m_list->addWidget(makeLabel(tr("They can be restored when the app is as new as your file."), TextRole::Muted));
    for (const storage::BackupFile& backup : found.backups)
        addCandidate({backup.path, momentText(backup.made)});
    if (found.setAside.empty())
        return;
    m_list->addSpacing(kGrid);
    m_list->addWidget(makeLabel(tr("Files that were put aside"), TextRole::SmallStrong));
    for (const storage::BackupFile& file : found.setAside)
        addCandidate({file.path, tr("Put aside on %1").arg(momentText(file.made))});
}

void DataCard::addCandidate(const Candidate& candidate)
{
    auto* row = new QHBoxLayout;
    m_list->addLayout(row);
    row->addWidget(makeLabel(candidate.name), 1);
    if (m_session.isReadOnly())
        return;
    QPushButton* restore = makeButton(tr("Restore this one"), ButtonKind::Link);
    restore->setObjectName(QStringLiteral("restore-%1-Button").arg(toQString(candidate.path.filename().string())));
    restore->setAccessibleName(tr("Restore: %1").arg(candidate.name));
    connect(restore, &QPushButton::clicked, this, [this, candidate] { ask(candidate); });
    row->addWidget(restore);
}

void DataCard::ask(const Candidate& candidate)
{
    inBackground(
        *this, [path = candidate.path, &clock = m_session.clock()] { return eventsIn(path, clock); },
        [this, candidate](std::optional<std::int64_t> events) {
            Candidate counted = candidate;
            counted.events = events;
            confirm(counted);
        });
}

void DataCard::confirm(const Candidate& candidate)
{
    clearLayout(*m_confirmation);
    m_error->hide();
    if (!candidate.events) {
        showError({ErrorKind::Damaged, tr("This file cannot be read, so it cannot be restored.").toStdString(),
                   candidate.path.string(), tr("Choose another one.").toStdString()});
        return;
    }
    auto* box = new Card(tr("Restore %1?").arg(candidate.name));
    box->setKind(CardKind::Emphasised);
    box->body()->addWidget(makeLabel(tr("It holds %1 events, your present file %2. Your file is put aside under "
                                        "another name and stays in its folder; "
                                        "the app then opens with the backup. You can undo it right after.")
                                         .arg(*candidate.events)
                                         .arg(m_session.state().eventCount())));
    QPushButton* yes = makeButton(tr("Put my file aside and restore"), ButtonKind::Primary);
    yes->setObjectName(QStringLiteral("confirmRestoreButton"));
    QPushButton* no = makeButton(tr("Keep my file"));
    no->setObjectName(QStringLiteral("keepFileButton"));
    connect(yes, &QPushButton::clicked, this, [this, yes, path = toQString(candidate.path.string())] {
        yes->setEnabled(false);
        emit restoreRequested(path);
    });
    connect(no, &QPushButton::clicked, this, [this] { clearLayout(*m_confirmation); });
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->addWidget(yes);
    row->addWidget(no);
    box->body()->addWidget(buttons);
    m_confirmation->addWidget(box);
    no->setFocus(Qt::OtherFocusReason);
}

void DataCard::backUp()
{
    m_error->hide();
    m_session.backUp(
        [card = QPointer(this), enable = disableMeanwhile(*m_backUp)](const Result<storage::BackupFile>& made) {
            if (!card)
                return;
            enable();
            if (!made)
                return card->showError(made.error());
            emit card->messageRequested(tr("Backup made"));
            card->refresh();
        });
}

void DataCard::exportAll()
{
    m_dialogs.chooseSaveFile(*m_card->window(), tr("Export everything"), QStringLiteral("second-stack-events.jsonl"),
                             [card = QPointer(this)](const QString& file) {
                                 if (card)
                                     card->exportTo(file);
                             });
}

void DataCard::exportTo(const QString& file)
{
    m_error->hide();
    const auto done = [card = QPointer(this), file, enable = disableMeanwhile(*m_export)](const Result<int>& lines) {
        if (!card)
            return;
        enable();
        if (lines)
            emit card->messageRequested(tr("Events written to %2: %1").arg(*lines).arg(file));
        else
            card->showError(lines.error());
    };
    m_session.exportEvents(file.toStdString(), done);
}

void DataCard::showError(const Error& error)
{
    m_error->setMessage(Tone::Bad, explanationFor(error));
    m_error->show();
}

} // namespace secondstack::gui
