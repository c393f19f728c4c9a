// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/ExerciseHead.h"

#include "app/gui/pages/exercise/EditorMenu.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QPushButton>

namespace secondstack::gui {

ExerciseHead::ExerciseHead(ScrollPage& page, Dialogs& dialogs)
    : QObject(&page)
    , m_protection(new Pill({}))
    , m_editors(new EditorMenu(dialogs))
    , m_reset(makeButton(tr("Reset")))
    , m_run(makeButton({}, ButtonKind::Primary))
{
    m_protection->setObjectName("protectionPill");
    m_reset->setObjectName("resetButton");
    m_run->setObjectName("runTestsButton");
    page.addAction(m_protection);
    page.addAction(m_editors);
    page.addAction(m_reset);
    page.addAction(m_run);
    m_protection->hide();
    setRunning(false);
    connect(m_reset, &QPushButton::clicked, this, &ExerciseHead::resetRequested);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_isRunning)
            emit stopRequested();
        else
            emit runRequested();
    });
}

void ExerciseHead::setOffered(bool isOffered)
{
    m_editors->setVisible(isOffered);
    m_reset->setVisible(isOffered);
    m_run->setVisible(isOffered);
    if (!isOffered)
        m_protection->hide();
}

void ExerciseHead::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    setButtonText(*m_run, isRunning ? tr("Stop") : tr("Run tests  Ctrl ↵"));
    m_run->setAccessibleName(isRunning ? tr("Stop the tests") : tr("Run the tests"));
}

void ExerciseHead::setSurroundings(const Result<GradingSurroundings>& surroundings)
{
    m_protection->setVisible(surroundings.has_value());
    if (!surroundings)
        return;
    const bool isSandboxed = surroundings->protection == practice::Protection::Sandbox;
    m_protection->setText(isSandboxed ? tr("sandboxed · no network") : tr("no sandbox · your rights"));
    m_protection->setTone(isSandboxed ? Tone::Good : Tone::Warn);
    setPlainToolTip(*m_protection, isSandboxed
                                       ? tr("Your code sees its own files and Python, and nothing else.")
                                       : tr("Your code can do here what you can do. %1").arg(surroundings->noSandbox));
}

} // namespace secondstack::gui
