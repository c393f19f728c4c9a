// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/CodeView.h"

#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/CodeArea.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/PlainText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace secondstack::gui {
namespace {

// A terminal shows what it answered too. Where nothing has a prompt, everything is a command.
QString commandsIn(const QString& terminal)
{
    const QString prompt = QStringLiteral("$ ");
    QStringList commands;
    for (const QString& line : terminal.split(u'\n')) {
        if (line.startsWith(prompt))
            commands << line.mid(prompt.size());
    }
    return commands.isEmpty() ? terminal : commands.join(u'\n');
}

using namespace std::chrono_literals;

Tone toneOf(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python: return Tone::Python;
    case CodeLanguage::JavaScript: return Tone::Node;
    default: return Tone::Neutral;
    }
}

} // namespace

CodeView::CodeView(QWidget* parent)
    : QFrame(parent)
    , m_head(new QWidget(this))
    , m_pill(new Pill({}, Tone::Neutral))
    , m_copyButton(makeButton({}, ButtonKind::Quiet))
    , m_runButton(makeButton({}, ButtonKind::Quiet))
    , m_area(new CodeArea)
{
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(14, 4, 8, 4);
    head->setSpacing(4);
    head->addWidget(m_pill);
    head->addStretch(1);
    head->addWidget(m_copyButton);
    head->addWidget(m_runButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(1);
    column->addWidget(m_head);
    column->addWidget(m_area, 1);
    showCopied(false);
    setRunnable(false);
    setRunning(false);
    m_runButton->setToolTip(tr("Ctrl+Enter, while the code has the focus"));
    connect(m_copyButton, &QPushButton::clicked, this, &CodeView::copy);
    connect(m_runButton, &QPushButton::clicked, this, &CodeView::runRequested);
}

void CodeView::setCode(const QString& code, CodeLanguage language)
{
    m_code = withoutLastLineEnds(code);
    m_copied = language == CodeLanguage::Console ? commandsIn(m_code) : m_code;
    m_area->setContent(m_code, language);
    m_pill->setTone(toneOf(language));
    setTitle(displayName(language));
}

void CodeView::setTitle(const QString& title)
{
    m_pill->setText(title);
    m_pill->updateGeometry();
    m_area->setAccessibleName(tr("Code: %1").arg(title));
    m_copyButton->setAccessibleName(tr("Copy code: %1").arg(title));
    m_runButton->setAccessibleName(tr("Run code: %1").arg(title));
}

void CodeView::setHeaderVisible(bool isVisible)
{
    m_head->setVisible(isVisible);
}

void CodeView::setRunnable(bool isRunnable)
{
    m_runButton->setVisible(isRunnable);
}

void CodeView::setRunning(bool isRunning)
{
    m_runButton->setText(isRunning ? tr("Running…") : tr("▷ Run"));
    if (isRunning && !m_enableRun)
        m_enableRun = disableMeanwhile(*m_runButton);
    else if (!isRunning && m_enableRun)
        std::exchange(m_enableRun, {})();
}

int CodeView::fullWidth() const
{
    return m_area->fullWidth() + 2;
}

void CodeView::copy()
{
    QGuiApplication::clipboard()->setText(m_copied);
    showCopied(true);
    QTimer::singleShot(2s, this, [this] { showCopied(false); });
}

void CodeView::showCopied(bool isCopied)
{
    m_copyButton->setText(isCopied ? tr("Copied ✓") : tr("Copy"));
}

void CodeView::keyPressEvent(QKeyEvent* event)
{
    if (isRunKey(*event) && m_runButton->isVisibleTo(this))
        return m_runButton->click();
    QFrame::keyPressEvent(event);
}

void CodeView::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), t.code, t.line, kCardRadius);
    if (!m_head->isVisible())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(t.line);
    painter.drawLine(1, m_head->geometry().bottom() + 1, width() - 2, m_head->geometry().bottom() + 1);
}

} // namespace secondstack::gui
