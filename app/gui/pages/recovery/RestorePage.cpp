// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/recovery/RestorePage.h"

#include "app/gui/state/Background.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Profiles.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/ProgressBar.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/base/Random.h"
#include "core/learner/ProfileFile.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

RestorePage::RestorePage(const std::filesystem::path& backup, const std::filesystem::path& profileFolder,
                         const Clock& clock, QWidget* parent)
    : Page(parent)
    , m_backup(backup)
    , m_folder(profileFolder)
    , m_clock(clock)
    , m_column(new QVBoxLayout(this))
{
    start();
}

void RestorePage::start()
{
    using Restored = Result<std::optional<std::filesystem::path>>;
    clearLayout(*m_column);
    auto* busy = new ProgressBar(tr("Restoring"));
    busy->setRange(0, 0);
    m_column->addStretch();
    m_column->addWidget(new EmptyState(QStringLiteral("review"), tr("Restoring the backup"),
                                       tr("The present file is put aside first. This takes a moment.")));
    m_column->addWidget(busy);
    m_column->addStretch();
    inBackground(
        *this,
        [backup = m_backup, file = databaseIn(m_folder), &clock = m_clock] {
            return learner::restoreProfileFile(backup, file, clock, Random::fromSystem());
        },
        [this](const Restored& done) {
            if (!done)
                showFailure(done.error());
            else
                emit restored(*done ? toQString((*done)->string()) : QString{});
        });
}

void RestorePage::showFailure(const Error& error)
{
    clearLayout(*m_column);
    auto* state =
        new EmptyState(QStringLiteral("warning"), tr("The backup could not be restored. Your file is as it was."),
                       explanationFor(error));
    QPushButton* back = state->addStep(tr("Go on with the file as it was"));
    back->setObjectName(QStringLiteral("abandonRestoreButton"));
    connect(back, &QPushButton::clicked, this, &RestorePage::abandoned);
    QPushButton* again = state->addStep(tr("Try again"), ButtonKind::Secondary);
    again->setObjectName(QStringLiteral("retryRestoreButton"));
    connect(again, &QPushButton::clicked, this, &RestorePage::start);
    m_column->addStretch();
    m_column->addWidget(state);
    m_column->addStretch();
    back->setFocus(Qt::OtherFocusReason);
}

} // namespace secondstack::gui
