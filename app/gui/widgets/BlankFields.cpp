// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/BlankFields.h"

#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>

namespace secondstack::gui {
namespace {

constexpr int kBlankColumns = 14;
constexpr int kMaximumBlankColumns = 40;

/// A piece of a line of code, coloured.
class CodePiece final : public QWidget
{
public:
    CodePiece(QString text, CodeLanguage language, LineState state) : m_text(std::move(text))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        const auto render = [this, language, state] {
            setCode(m_document, m_text, language, state);
            const QFontMetrics metrics(Theme::current().font(TextRole::Code));
            setFixedSize(metrics.horizontalAdvance(m_text), int(std::ceil(m_document.size().height())) + 3);
        };
        connect(&Theme::current(), &Theme::changed, this, render);
        render();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.translate(0, 1);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = palette();
        m_document.documentLayout()->draw(&painter, context);
    }

private:
    QString m_text;
    QTextDocument m_document;
};

void fitToText(QLineEdit& edit)
{
    const QFontMetrics metrics(Theme::current().font(TextRole::Code));
    const int columns = qBound(kBlankColumns, int(edit.text().size()) + 2, kMaximumBlankColumns);
    edit.setFixedWidth(metrics.averageCharWidth() * columns + 24);
}

} // namespace

BlankFields::BlankFields(QWidget* parent)
    : QFrame(parent)
    , m_scroll(new QScrollArea)
    , m_lines(nullptr)
    , m_feedback(new QVBoxLayout)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_feedback->setSpacing(kGrid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->addWidget(m_scroll);
    column->addLayout(m_feedback);
    setAccessibleName(tr("Code with blanks"));
    connect(&Theme::current(), &Theme::changed, this, &BlankFields::fitHeight, Qt::QueuedConnection);
}

void BlankFields::setPieces(const QStringList& pieces, CodeLanguage language)
{
    m_blanks.clear();
    clearLayout(*m_feedback);
    auto* content = new QWidget;
    m_lines = new QVBoxLayout(content);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    LineState state = LineState::Plain;
    QHBoxLayout* line = addLine();
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i > 0)
            line->insertWidget(line->count() - 1, makeBlank());
        const bool isLast = i + 1 == pieces.size();
        const QStringList parts = (isLast ? withoutLastLineEnds(pieces[i]) : pieces[i]).split(u'\n');
        for (qsizetype part = 0; part < parts.size(); ++part) {
            if (part > 0)
                line = addLine();
            line->insertWidget(line->count() - 1, new CodePiece(parts[part], language, state));
            (void)tokensOfLine(parts[part], language, state);
        }
    }
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    for (qsizetype i = 0; i < m_blanks.size(); ++i)
        m_blanks[i]->setAccessibleName(tr("Blank %1 of %2").arg(i + 1).arg(m_blanks.size()));
    setFocusProxy(m_blanks.isEmpty() ? nullptr : m_blanks.first());
    fitHeight();
}

/// A line of the code; its parts go in before the stretch at its end.
QHBoxLayout* BlankFields::addLine()
{
    auto* line = new QHBoxLayout;
    line->setSpacing(2);
    line->addStretch(1);
    m_lines->addLayout(line);
    return line;
}

QLineEdit* BlankFields::makeBlank()
{
    auto* edit = new QLineEdit;
    edit->setProperty("code", true);
    edit->setMaxLength(200);
    fitToText(*edit);
    connect(edit, &QLineEdit::textChanged, edit, [edit] { fitToText(*edit); });
    connect(edit, &QLineEdit::textEdited, this, &BlankFields::valuesChanged);
    connect(edit, &QLineEdit::returnPressed, this, &BlankFields::accepted);
    connect(&Theme::current(), &Theme::changed, edit, [edit] { fitToText(*edit); });
    m_blanks.append(edit);
    return edit;
}

void BlankFields::fitHeight()
{
    if (QWidget* content = m_scroll->widget())
        m_scroll->setFixedHeight(content->sizeHint().height() + m_scroll->horizontalScrollBar()->sizeHint().height());
}

QStringList BlankFields::values() const
{
    QStringList result;
    for (const QLineEdit* edit : m_blanks)
        result << edit->text();
    return result;
}

void BlankFields::setValues(const QStringList& values)
{
    for (qsizetype i = 0; i < m_blanks.size(); ++i)
        m_blanks[i]->setText(values.value(i));
}

void BlankFields::setResult(int index, RowVerdict verdict, const QString& feedback)
{
    if (index < 0 || index >= m_blanks.size())
        return;
    const bool isWrong = verdict == RowVerdict::Wrong;
    const QString word = isWrong ? tr("✗ Blank %1: not this") : tr("✓ Blank %1: right");
    QLabel* head = makeLabel(word.arg(index + 1), TextRole::BodyStrong);
    setTextTone(*head, isWrong ? Tone::Bad : Tone::Good);
    m_feedback->addWidget(head);
    if (!feedback.isEmpty()) {
        auto* prose = new ProseView;
        prose->setProse(feedback, TextRole::Muted);
        m_feedback->addWidget(prose);
    }
    m_blanks[index]->setAccessibleDescription(head->text());
}

void BlankFields::setLocked(bool isLocked)
{
    for (QLineEdit* edit : m_blanks)
        edit->setReadOnly(isLocked);
}

void BlankFields::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), t.code, t.line, kCardRadius);
}

} // namespace secondstack::gui
