// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/ready/EnvironmentCard.h"

#include "app/gui/pages/shared/Problems.h"
#include "app/gui/state/EnvironmentWork.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProgressBar.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using practice::EnvironmentProgress;
using practice::EnvironmentStage;
using practice::EnvironmentState;

EnvironmentCard::EnvironmentCard(EnvironmentWork& work, Dialogs& dialogs, QWidget* parent)
    : Card(tr("Python packages for exercises"), parent)
    , m_work(work)
    , m_state(makeLabel({}))
    , m_problem(makeProblemLine())
    , m_bar(new ProgressBar(tr("Making the environment")))
    , m_step(makeLabel({}, TextRole::Small))
    , m_make(makeButton({}))
    , m_fromFile(makeButton(tr("From a wheelhouse…")))
    , m_cancel(makeButton(tr("Cancel")))
{
    m_state->setObjectName("environmentState");
    m_make->setObjectName("makeEnvironmentButton");
    m_fromFile->setObjectName("wheelhouseButton");
    m_cancel->setObjectName("cancelEnvironmentButton");
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {m_make, m_fromFile, m_cancel})
        buttons->addWidget(button);
    body()->addWidget(m_state);
    body()->addWidget(m_problem);
    body()->addWidget(m_bar);
    body()->addWidget(m_step);
    body()->addLayout(buttons);
    connect(m_make, &QPushButton::clicked, this, [this] { begin({}); });
    connect(m_fromFile, &QPushButton::clicked, this, [this, &dialogs] {
        dialogs.chooseOpenFile(*this, tr("A wheelhouse, with all packages"), tr("Wheelhouses (*.zip)"),
                               [this](const QString& file) { begin(file.toStdString()); });
    });
    connect(m_cancel, &QPushButton::clicked, &m_work, &EnvironmentWork::cancel);
    connect(&m_work, &EnvironmentWork::progressed, this, &EnvironmentCard::showProgress);
    connect(&m_work, &EnvironmentWork::made, this, &EnvironmentCard::showEnd);
    connect(&m_work, &EnvironmentWork::failed, this, &EnvironmentCard::showFailure);
    showState();
}

void EnvironmentCard::begin(const std::filesystem::path& wheelhouse)
{
    m_problem->hide();
    m_hasPackages.reset();
    m_bar->setRange(0, 0);
    m_step->setText(tr("Looking for Python…"));
    m_work.make(wheelhouse);
    showState();
    m_cancel->setFocus(Qt::OtherFocusReason); // what was pressed is gone
}

void EnvironmentCard::showState()
{
    const bool isMaking = m_work.isMaking();
    m_state->setText(isMaking ? tr("Being made. What was there before stays until the new one works.") : stateText());
    setButtonText(*m_make, makeText());
    setButtonKind(*m_make, isNeeded() ? ButtonKind::Primary : ButtonKind::Secondary);
    m_make->setVisible(!isMaking);
    m_fromFile->setVisible(!isMaking);
    m_cancel->setVisible(isMaking);
    m_bar->setVisible(isMaking);
    m_step->setVisible(isMaking);
}

void EnvironmentCard::showProgress(const EnvironmentProgress& progress)
{
    m_bar->setRange(0, progress.done > 0 ? progress.total : 0); // before the first package it only shows that it works
    m_bar->setValue(progress.done);
    const QString package = toQString(progress.package);
    switch (progress.stage) {
    case EnvironmentStage::Fetching: m_step->setText(tr("Fetching %1").arg(package)); break;
    case EnvironmentStage::Installing: m_step->setText(tr("Installing %1").arg(package)); break;
    case EnvironmentStage::Trying: m_step->setText(tr("Trying the packages")); break;
    }
}

void EnvironmentCard::showEnd()
{
    const bool hadFocus = m_cancel->hasFocus();
    showState();
    if (hadFocus)
        m_make->setFocus(Qt::OtherFocusReason);
    announce(*this, m_state->text());
}

void EnvironmentCard::showFailure(const Error& error)
{
    showEnd();
    if (error.kind != ErrorKind::Cancelled)
        showProblem(*m_problem, error);
}

void EnvironmentCard::setPackages(bool areGood)
{
    m_hasPackages = areGood;
    showState();
}

QString EnvironmentCard::stateText() const
{
    switch (m_work.state()) {
    case EnvironmentState::Missing:
        if (!isNeeded())
            return tr("Not made, and not needed: the Python that is used here has all packages.");
        return tr("Not there yet. Exercises need FastAPI and what belongs to it, about 110 MB, in an environment of"
                  " their own beside your progress. Nothing else is touched. Fetching uses the network once, for the"
                  " Python package index; a wheelhouse brings the packages without one.");
    case EnvironmentState::Broken:
        return tr("Its Python is gone, perhaps with an update of this system. It has to be made anew.");
    case EnvironmentState::Outdated:
        return tr("There, but made for another version of the app. It can be used until it is made anew.");
    case EnvironmentState::Ready: break;
    }
    return isNeeded() ? tr("There, but something in it is missing or was changed: see below.")
                      : tr("There. Every package was checked by its hash before it was installed.");
}

QString EnvironmentCard::makeText() const
{
    switch (m_work.state()) {
    case EnvironmentState::Missing: return tr("Fetch and install");
    case EnvironmentState::Broken: return tr("Repair");
    case EnvironmentState::Outdated: return tr("Update");
    case EnvironmentState::Ready: break;
    }
    return isNeeded() ? tr("Repair") : tr("Make it anew");
}

// Whether exercises wait for it.
bool EnvironmentCard::isNeeded() const
{
    switch (m_work.state()) {
    case EnvironmentState::Missing: return m_hasPackages != true;
    case EnvironmentState::Ready: return m_hasPackages == false;
    default: return true;
    }
}

} // namespace secondstack::gui
