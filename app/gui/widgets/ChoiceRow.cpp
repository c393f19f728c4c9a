// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/ChoiceRow.h"

#include "app/gui/theme/Icons.h"
#include "app/gui/widgets/Choosing.h"
#include "app/gui/widgets/Painting.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QTextCursor>

#include <cmath>

namespace secondstack::gui {
namespace {

Tone toneOf(RowVerdict verdict)
{
    return verdict == RowVerdict::Wrong ? Tone::Bad : Tone::Good;
}

/// One line has to stand in the middle of its row, so the wider lines of running text do not fit here.
void tighten(QTextDocument& document)
{
    QTextBlockFormat format;
    format.setLineHeight(0, QTextBlockFormat::SingleHeight);
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
}

} // namespace

ChoiceRow::ChoiceRow(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setChoiceRole(*this, QAccessible::Button);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, &ChoiceRow::render);
}

void ChoiceRow::setMarkdown(const QString& markdown)
{
    m_source = markdown;
    m_content = Content::Markdown;
    render();
}

void ChoiceRow::setVerbatim(const QString& text)
{
    m_source = text;
    m_content = Content::Verbatim;
    render();
}

void ChoiceRow::setCode(const QString& line, CodeLanguage language, LineState start)
{
    m_source = line;
    m_content = Content::Code;
    m_language = language;
    m_start = start;
    render();
}

void ChoiceRow::setKey(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

void ChoiceRow::setVerdict(RowVerdict verdict, const QString& word)
{
    m_verdict = verdict;
    m_word = word;
    describe();
    updateGeometry();
    update();
}

void ChoiceRow::setIndent(int steps)
{
    m_indent = steps;
    describe();
    updateGeometry();
    update();
}

void ChoiceRow::setLifted(bool isLifted)
{
    m_isLifted = isLifted;
    describe();
    update();
}

void ChoiceRow::setDimmed(bool isDimmed)
{
    m_isDimmed = isDimmed;
    update();
}

void ChoiceRow::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    updateGeometry();
}

int ChoiceRow::textLeft() const
{
    const Theme& theme = Theme::current();
    return m_indent * indentStep() + 14 + (m_key.isEmpty() ? 0 : theme.px(30));
}

int ChoiceRow::verdictWidth() const
{
    if (m_verdict == RowVerdict::None)
        return 0;
    const QFontMetrics metrics(Theme::current().font(TextRole::SmallStrong));
    return metrics.horizontalAdvance(m_word) + Theme::current().px(28);
}

int ChoiceRow::textWidth(int width) const
{
    return qMax(Theme::current().px(60), width - textLeft() - 14 - verdictWidth());
}

int ChoiceRow::heightForWidth(int width) const
{
    m_document.setTextWidth(textWidth(width));
    const int padding = m_isCompact ? 6 : 22;
    return int(std::ceil(m_document.size().height())) + padding;
}

QSize ChoiceRow::sizeHint() const
{
    const int ideal = int(std::ceil(m_document.idealWidth())) + textLeft() + 14 + verdictWidth();
    const int width = testAttribute(Qt::WA_Resized) ? this->width() : qMin(ideal, Theme::current().px(480));
    return {qMin(ideal, Theme::current().px(480)), heightForWidth(width)};
}

QSize ChoiceRow::minimumSizeHint() const
{
    return {Theme::current().px(140), Theme::current().px(m_isCompact ? 24 : 36)};
}

void ChoiceRow::render()
{
    switch (m_content) {
    case Content::Markdown:
        secondstack::gui::setMarkdown(m_document, m_source);
        tighten(m_document);
        break;
    case Content::Verbatim: secondstack::gui::setCode(m_document, m_source, CodeLanguage::Text); break;
    case Content::Code: secondstack::gui::setCode(m_document, m_source, m_language, m_start); break;
    }
    QTextOption option = m_document.defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(option);
    describe();
    updateGeometry();
    update();
}

void ChoiceRow::describe()
{
    const QString text = m_document.toPlainText().simplified();
    QStringList parts{text.isEmpty() ? tr("empty line") : text};
    if (m_indent > 0)
        parts << tr("indented %n step(s)", nullptr, m_indent);
    if (m_isLifted)
        parts << tr("picked up");
    if (!m_word.isEmpty())
        parts << m_word;
    setAccessibleName(parts.join(QStringLiteral(", ")));
}

void ChoiceRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Tokens& t = theme.tokens();
    QPainter painter(this);
    QColor fill = m_isCompact ? t.code : t.surface, edge = m_isCompact ? t.code : t.line;
    double width = 1;
    if (isChecked())
        fill = t.accentSoft, edge = t.accent;
    else if (underMouse() && isEnabled())
        fill = t.raised;
    if (m_verdict != RowVerdict::None)
        fill = toneBackground(t, toneOf(m_verdict)), edge = toneColor(t, toneOf(m_verdict));
    if (hasFocus() || m_isLifted)
        edge = m_isLifted ? t.accent : t.text, width = kFocusWidth; // not the colour of what is chosen
    const QRect box = rect().adjusted(m_indent * indentStep(), 0, 0, 0);
    paintPanel(painter, box, fill, edge, m_isCompact ? 4 : kCardRadius, width);
    if (m_isLifted) {
        painter.setPen(QPen(t.accent, 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(box).adjusted(4.5, 4.5, -4.5, -4.5), kRadius, kRadius);
    }
    paintKey(painter);
    paintVerdict(painter);

    painter.save();
    m_document.setTextWidth(textWidth(this->width()));
    painter.translate(textLeft(), (height() - m_document.size().height()) / 2);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, m_isDimmed ? t.muted : t.text);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void ChoiceRow::paintKey(QPainter& painter) const
{
    if (m_key.isEmpty())
        return;
    const Theme& theme = Theme::current();
    const Tokens& t = theme.tokens();
    const int size = theme.px(20);
    const QRect cap(m_indent * indentStep() + 14, (height() - size) / 2, size, size);
    const bool isOn = isChecked();
    if (isOn || !m_isCompact)
        paintPanel(painter, cap, isOn ? t.accent : t.surface, isOn ? t.accent : t.line, 4);
    QFont font = theme.font(TextRole::Code);
    font.setPixelSize(theme.px(12));
    painter.setFont(font);
    painter.setPen(isOn ? t.onAccent : m_isCompact ? t.muted : t.text);
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

void ChoiceRow::paintVerdict(QPainter& painter) const
{
    if (m_verdict == RowVerdict::None)
        return;
    const Theme& theme = Theme::current();
    const QColor color = toneColor(theme.tokens(), toneOf(m_verdict));
    const int size = theme.px(16), left = width() - verdictWidth() - 10;
    const QString name = m_verdict == RowVerdict::Wrong ? QStringLiteral("cross") : QStringLiteral("check");
    painter.drawPixmap(left, (height() - size) / 2, tintedPixmap(name, size, color, devicePixelRatioF()));
    painter.setFont(theme.font(TextRole::SmallStrong));
    painter.setPen(color);
    painter.drawText(QRect(left + theme.px(20), 0, verdictWidth(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

void ChoiceRow::keyPressEvent(QKeyEvent* event)
{
    event->ignore(); // the list the row belongs to knows what keys mean
}

} // namespace secondstack::gui
