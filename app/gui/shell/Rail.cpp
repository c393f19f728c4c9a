// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/Rail.h"

#include "app/gui/shell/RailEntry.h"
#include "app/gui/theme/Icons.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Glyph.h"
#include "app/gui/widgets/KeyCap.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/PlainText.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

namespace {

constexpr QMargins kColumnMargins{12, 16, 13, 16};
constexpr int kFooterMargin = 10;

} // namespace

Rail::Rail(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kColumnMargins);
    column->setSpacing(4);
    buildBrand(*column);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto* list = new QWidget;
    m_entryColumn = new QVBoxLayout(list);
    m_entryColumn->setContentsMargins(0, 0, 0, 0);
    m_entryColumn->setSpacing(2);
    m_entryColumn->addStretch(1);
    scroll->setWidget(list);
    list->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    buildFooter(*column);
    setAccessibleName(tr("Pages"));
    connect(&Theme::current(), &Theme::changed, this, &Rail::applyForm);
    applyForm();
}

void Rail::buildBrand(QVBoxLayout& column)
{
    m_brand = makeLine(tr("Second Stack"), TextRole::Heading);
    m_brandRow = new QHBoxLayout;
    m_brandRow->setSpacing(kGrid);
    m_brandRow->addWidget(new Glyph(22));
    m_brandRow->addWidget(m_brand, 1);
    column.addLayout(m_brandRow);
}

void Rail::buildFooter(QVBoxLayout& column)
{
    m_footer = makeLabel({}, TextRole::Small);
    m_footer->setContentsMargins(kFooterMargin, 4, 0, 0);
    m_searchKeys = {new KeyCap(tr("Ctrl")), new KeyCap(QStringLiteral("K"))};
    m_search = makeButton(tr("find anything"), ButtonKind::Quiet);
    m_search->setFocusPolicy(Qt::NoFocus); // Ctrl+K is its key
    m_search->setToolTip(tr("Find anything (Ctrl+K)"));
    connect(m_search, &QPushButton::clicked, this, &Rail::paletteRequested);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kFooterMargin, 0, 0, 0);
    row->setSpacing(4);
    for (QWidget* key : m_searchKeys)
        row->addWidget(key);
    row->addWidget(m_search);
    row->addStretch(1);
    column.addWidget(m_footer);
    column.addLayout(row);
}

int Rail::wideWidth()
{
    return Theme::current().px(183) + 25;
}

void Rail::addEntry(const QString& id, const QString& title, const QString& iconName, const QString& group)
{
    if (group != m_lastGroup && !group.isEmpty()) {
        QLabel* heading = makeLine(group.toUpper(), TextRole::Small);
        heading->setContentsMargins(10, 12, 0, 4);
        heading->setVisible(!m_isNarrow);
        m_headings.append(heading);
        m_entryColumn->insertWidget(m_entryColumn->count() - 1, heading);
    }
    m_lastGroup = group;
    auto* entry = new RailEntry(id, title, iconName);
    entry->setNarrow(m_isNarrow);
    entry->setFocusPolicy(m_entries.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    entry->installEventFilter(this); // before the scroll area takes the arrows for itself
    connect(entry, &QAbstractButton::clicked, this, [this, entry] { emit entryActivated(entry->id()); });
    m_entries.append(entry);
    m_entryColumn->insertWidget(m_entryColumn->count() - 1, entry);
}

void Rail::setCurrent(const QString& id)
{
    const bool isKnown = entry(id) != nullptr;
    for (RailEntry* each : m_entries) {
        each->setChecked(each->id() == id);
        if (isKnown)
            each->setFocusPolicy(each->id() == id ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void Rail::setBadge(const QString& id, int count)
{
    if (RailEntry* found = entry(id))
        found->setBadge(count);
}

void Rail::setFooter(const QString& text)
{
    m_footerText = text;
    QStringList lines = text.split(u'\n');
    const int room = wideWidth() - kColumnMargins.left() - kColumnMargins.right() - kFooterMargin;
    for (QString& line : lines) // a name may be longer than the rail is wide
        line = m_footer->fontMetrics().elidedText(line, Qt::ElideRight, room);
    m_footer->setText(lines.join(u'\n'));
    m_footer->setAccessibleName(text);
    setPlainToolTip(*m_footer, m_footer->text() == text ? QString() : text);
    m_footer->setVisible(!text.isEmpty() && !m_isNarrow);
}

void Rail::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    applyForm();
}

void Rail::applyForm()
{
    const Theme& theme = Theme::current();
    m_brand->setVisible(!m_isNarrow);
    m_brandRow->setContentsMargins(m_isNarrow ? theme.px(11) : 10, 4, 0, 10);
    for (QWidget* key : m_searchKeys)
        key->setVisible(!m_isNarrow);
    m_search->setText(m_isNarrow ? QString() : tr("find anything"));
    m_search->setIconSize(QSize(theme.px(20), theme.px(20)));
    m_search->setIcon(m_isNarrow ? icon(QStringLiteral("search")) : QIcon());
    setFooter(m_footerText);
    for (QLabel* heading : m_headings)
        heading->setVisible(!m_isNarrow);
    for (RailEntry* each : m_entries)
        each->setNarrow(m_isNarrow);
    setFixedWidth(m_isNarrow ? theme.px(44) + 25 : wideWidth());
    update();
}

RailEntry* Rail::entry(const QString& id) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const RailEntry* each) { return each->id() == id; });
    return found == m_entries.end() ? nullptr : *found;
}

void Rail::moveFocus(qsizetype to)
{
    if (!m_entries.isEmpty())
        m_entries[std::clamp(to, qsizetype(0), m_entries.size() - 1)]->setFocus(Qt::TabFocusReason);
}

bool Rail::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const qsizetype at = m_entries.indexOf(static_cast<RailEntry*>(watched));
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: moveFocus(at + 1); return true;
    case Qt::Key_Up: moveFocus(at - 1); return true;
    case Qt::Key_Home: moveFocus(0); return true;
    case Qt::Key_End: moveFocus(m_entries.size() - 1); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void Rail::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(width() - 1, 0, 1, height(), t.line);
}

} // namespace secondstack::gui
