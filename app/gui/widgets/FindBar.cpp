// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/FindBar.h"

#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/EditorArea.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {
namespace {

QLineEdit* makeField(const QString& words)
{
    auto* field = new QLineEdit;
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    field->setProperty("code", true);
    return field;
}

QPushButton* makeSwitch(const QString& text, const QString& name)
{
    QPushButton* button = makeButton(text, ButtonKind::Quiet);
    button->setCheckable(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

FindBar::FindBar(EditorArea& area, QWidget* parent)
    : QWidget(parent)
    , m_area(area)
    , m_text(makeField(tr("Find")))
    , m_replacement(makeField(tr("Replace with")))
    , m_case(makeSwitch(tr("Aa"), tr("Match upper and lower case")))
    , m_word(makeSwitch(tr("Word"), tr("Whole words only")))
    , m_count(makeLine({}, TextRole::Small))
    , m_replaceRow(makeReplaceRow())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(4);
    column->addWidget(makeFindRow());
    column->addWidget(m_replaceRow);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_case, &QPushButton::toggled, this, &FindBar::search);
    connect(m_word, &QPushButton::toggled, this, &FindBar::search);
    connect(&m_area, &EditorArea::textChanged, this, [this] {
        if (isVisible() && !m_isReplacing)
            search();
    });
    hide();
}

QWidget* FindBar::makeFindRow()
{
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    QPushButton* before = makeButton(tr("Previous"), ButtonKind::Quiet);
    QPushButton* next = makeButton(tr("Next"), ButtonKind::Quiet);
    QPushButton* close = makeButton(tr("Close"), ButtonKind::Quiet);
    for (QWidget* each : QList<QWidget*>{m_text, m_case, m_word, before, next, close, m_count})
        flow->addWidget(each);
    connect(before, &QPushButton::clicked, this, [this] { goToHit(false); });
    connect(next, &QPushButton::clicked, this, [this] { goToHit(true); });
    connect(close, &QPushButton::clicked, this, &FindBar::closed);
    return row;
}

QWidget* FindBar::makeReplaceRow()
{
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    QPushButton* one = makeButton(tr("Replace"), ButtonKind::Quiet);
    QPushButton* all = makeButton(tr("Replace all"), ButtonKind::Quiet);
    for (QWidget* each : QList<QWidget*>{m_replacement, one, all})
        flow->addWidget(each);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    return row;
}

void FindBar::open(bool withReplace)
{
    m_replaceRow->setVisible(withReplace && !m_area.isReadOnly());
    const QString selected = m_area.selectedText();
    const bool isOneLine = !selected.isEmpty() && !selected.contains(u'\n') && !selected.contains(u'\r');
    if (isOneLine)
        m_text->setText(selected);
    show();
    search();
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

SearchTerm FindBar::term() const
{
    return {.text = m_text->text(), .isCaseSensitive = m_case->isChecked(), .isWholeWord = m_word->isChecked()};
}

void FindBar::search()
{
    m_hits = hitsIn(m_area, term());
    markHits(m_area, m_hits);
    showCount();
}

void FindBar::showCount(qsizetype current)
{
    QString words;
    if (current >= 0)
        words = tr("%1 of %2").arg(current + 1).arg(m_hits.size());
    else if (!m_text->text().isEmpty())
        words = m_hits.isEmpty() ? tr("not found") : tr("%1 found").arg(m_hits.size());
    m_count->setText(words);
    if (!words.isEmpty())
        announce(*m_count, words);
}

void FindBar::goToHit(bool forward)
{
    if (!isVisible())
        m_hits = hitsIn(m_area, term());
    const qsizetype next = nextHit(m_area, m_hits, forward);
    if (next >= 0)
        selectHit(m_area, m_hits[next]);
    showCount(next);
}

void FindBar::replace(const QList<TextHit>& hits)
{
    m_isReplacing = true;
    replaceHits(m_area, hits, m_replacement->text());
    m_isReplacing = false;
    search();
}

void FindBar::replaceOne()
{
    const TextHit selected{m_area.SendScintilla(QsciScintilla::SCI_GETSELECTIONSTART),
                           m_area.SendScintilla(QsciScintilla::SCI_GETSELECTIONEND)};
    if (m_hits.contains(selected)) {
        const QString text = m_replacement->text();
        replace({selected});
        m_area.SendScintilla(QsciScintilla::SCI_GOTOPOS, selected.start + long(text.toUtf8().size()));
    }
    goToHit(true);
}

void FindBar::replaceAll()
{
    const qsizetype count = m_hits.size();
    replace(m_hits);
    m_count->setText(tr("%1 replaced").arg(count));
    announce(*m_count, m_count->text());
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_F3 || (isEnter(*event) && !isCommandKey(*event) && m_text->hasFocus()))
        goToHit(!isBack);
    else if (isEnter(*event) && !isCommandKey(*event) && m_replacement->hasFocus())
        replaceOne();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    markHits(m_area, {});
}

} // namespace secondstack::gui
