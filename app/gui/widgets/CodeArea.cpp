// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/CodeArea.h"

#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/SyntaxHighlighter.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

namespace secondstack::gui {
namespace {

constexpr int kPadX = 14;
constexpr int kPadY = 10;

} // namespace

CodeArea::CodeArea(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new SyntaxHighlighter(document(), CodeLanguage::Text))
{
    setFrameShape(QFrame::NoFrame);
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFocusPolicy(Qt::ClickFocus);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, &CodeArea::applyTheme);
    applyTheme();
}

void CodeArea::setContent(const QString& text, CodeLanguage language)
{
    m_highlighter->setLanguage(language);
    setPlainText(withVisibleControls(text));
    applyTheme();
}

void CodeArea::setMaximumVisibleLines(int lines)
{
    m_maximumLines = lines;
    applyTheme();
}

int CodeArea::lineHeight() const
{
    return qMax(1, qRound(blockBoundingRect(document()->firstBlock()).height()));
}

int CodeArea::fullWidth() const
{
    return m_longestLine + 2 * kPadX + 2;
}

int CodeArea::heightForWidth(int width) const
{
    const int lines = m_maximumLines > 0 ? qMin(blockCount(), m_maximumLines) : blockCount();
    const int bar = fullWidth() > width ? horizontalScrollBar()->sizeHint().height() : 0;
    return lines * lineHeight() + 2 * kPadY + bar;
}

QSize CodeArea::sizeHint() const
{
    return {fullWidth(), heightForWidth(testAttribute(Qt::WA_Resized) ? width() : fullWidth())};
}

QSize CodeArea::minimumSizeHint() const
{
    return {Theme::current().px(140), lineHeight() + 2 * kPadY};
}

void CodeArea::wheelEvent(QWheelEvent* event)
{
    const bool isSideways =
        qAbs(event->angleDelta().x()) > qAbs(event->angleDelta().y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    const QScrollBar* bar = isSideways ? horizontalScrollBar() : verticalScrollBar();
    const bool hasRoom = bar->maximum() > bar->minimum() && (isSideways || (m_maximumLines > 0 && hasFocus()));
    if (hasRoom)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void CodeArea::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    // Only an area that scrolls is worth a stop of the Tab key.
    const bool isCut = fullWidth() > width() || verticalScrollBar()->maximum() > 0;
    setFocusPolicy(isCut ? Qt::StrongFocus : Qt::ClickFocus);
}

void CodeArea::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::current().tokens().accent, kFocusWidth));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void CodeArea::applyTheme()
{
    const QFont font = Theme::current().font(TextRole::Code);
    setFont(font);
    document()->setDefaultFont(font);
    const QFontMetrics metrics(font);
    setTabStopDistance(4 * metrics.horizontalAdvance(u' '));
    m_longestLine = 0;
    for (QTextBlock block = document()->firstBlock(); block.isValid(); block = block.next()) {
        QString line = block.text();
        m_longestLine = qMax(m_longestLine, metrics.horizontalAdvance(line.replace(u'\t', QLatin1String("    "))));
    }
    setViewportMargins(kPadX, kPadY, kPadX, kPadY);
    const bool isCapped = m_maximumLines > 0 && blockCount() > m_maximumLines;
    setVerticalScrollBarPolicy(isCapped ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

} // namespace secondstack::gui
