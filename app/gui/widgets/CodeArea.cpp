// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/CodeArea.h"

#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/SyntaxHighlighter.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <functional>

namespace secondstack::gui {
namespace {

constexpr int kPadX = 14;
constexpr int kPadY = 10;

class Gutter final : public QWidget
{
public:
    Gutter(QWidget* parent, std::function<void(QPainter&)> paint) : QWidget(parent), m_paint(std::move(paint)) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_paint(painter);
    }

private:
    std::function<void(QPainter&)> m_paint;
};

} // namespace

CodeArea::CodeArea(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new SyntaxHighlighter(document(), CodeLanguage::Text))
{
    m_gutter = new Gutter(this, [this](QPainter& painter) {
        painter.setFont(Theme::current().font(TextRole::Code));
        painter.setPen(Theme::current().tokens().comment);
        const int height = lineHeight();
        int number = firstVisibleBlock().blockNumber() + 1;
        for (int y = 0; y < m_gutter->height() && number <= blockCount(); y += height, ++number)
            painter.drawText(0, y, m_gutter->width() - kPadX, height, Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(number));
    });
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

void CodeArea::setLineNumbers(bool isOn)
{
    m_hasLineNumbers = isOn;
    applyTheme();
}

void CodeArea::setMarkedLines(const QList<int>& lines)
{
    m_markedLines = lines;
    QList<QTextEdit::ExtraSelection> selections;
    for (const int line : lines) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document()->findBlockByNumber(line - 1));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.format.setBackground(Theme::current().tokens().warnSoft);
        selections.append(selection);
    }
    setExtraSelections(selections);
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

int CodeArea::gutterWidth() const
{
    if (!m_hasLineNumbers)
        return 0;
    const QFontMetrics metrics(Theme::current().font(TextRole::Code));
    return metrics.horizontalAdvance(QString::number(qMax(10, blockCount()))) + kPadX;
}

int CodeArea::fullWidth() const
{
    return m_longestLine + gutterWidth() + 2 * kPadX + 2;
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
    m_gutter->setGeometry(kPadX, kPadY, gutterWidth(), height() - 2 * kPadY);
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
    setViewportMargins(kPadX + gutterWidth(), kPadY, kPadX, kPadY);
    m_gutter->setVisible(m_hasLineNumbers);
    const bool isCapped = m_maximumLines > 0 && blockCount() > m_maximumLines;
    setVerticalScrollBarPolicy(isCapped ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setMarkedLines(m_markedLines);
    updateGeometry();
}

} // namespace secondstack::gui
