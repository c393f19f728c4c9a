// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/RowsTab.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Pill.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

using Side = RecallCell::Side;

namespace {

constexpr int kShowBoth = 0;
constexpr int kHideNode = 1;
constexpr int kHidePython = 2;

} // namespace

RowsTab::RowsTab(const curriculum::Comparison& comparison, const CompareContext& context, QWidget* parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_choices(new QButtonGroup(this))
    , m_matching(makeLine({}, TextRole::Small))
    , m_recalled(makeLine({}, TextRole::Small))
    , m_head(buildHead())
    , m_nothing(new EmptyState(QStringLiteral("search"), tr("No row contains that"),
                               tr("Try another word, or look at all rows.")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(buildTools());
    auto* card = new Card;
    card->body()->setSpacing(0);
    card->body()->addWidget(m_head);
    for (const curriculum::ComparisonRow& row : comparison.rows) {
        auto* view = new RowView(row, context);
        for (const Side side : {Side::Node, Side::Python})
            connect(&view->cell(side), &RecallCell::uncovered, this, &RowsTab::afterUncovering);
        card->body()->addWidget(view);
        m_rows.append(view);
    }
    QPushButton* all = m_nothing->addStep(tr("Show all rows"));
    all->setObjectName(QStringLiteral("clearFilterButton"));
    connect(all, &QPushButton::clicked, m_filter, &QLineEdit::clear);
    m_nothing->hide();
    card->body()->addWidget(m_nothing);
    column->addWidget(card);
}

QWidget* RowsTab::buildTools()
{
    auto* tools = new QWidget;
    auto* row = new FlowLayout(tools);
    m_filter->setObjectName(QStringLiteral("rowFilter"));
    m_filter->setPlaceholderText(tr("Filter rows…"));
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(Theme::current().px(200));
    connect(m_filter, &QLineEdit::textChanged, this, &RowsTab::filter);
    auto* clear = new QShortcut(Qt::Key_Escape, m_filter, m_filter, &QLineEdit::clear, Qt::WidgetShortcut);
    clear->setEnabled(false);
    connect(m_filter, &QLineEdit::textChanged, clear,
            [clear](const QString& text) { clear->setEnabled(!text.isEmpty()); });
    row->addWidget(m_filter);
    row->addWidget(m_matching);
    const auto add = [&](const QString& text, const char* name, int id) {
        QPushButton* chip = makeButton(text, ButtonKind::Choice);
        chip->setCheckable(true);
        chip->setObjectName(QString::fromLatin1(name));
        m_choices->addButton(chip, id);
        row->addWidget(chip);
        return chip;
    };
    add(tr("Both columns"), "showBothButton", kShowBoth)->setChecked(true);
    add(tr("Hide Node.js, recall it"), "hideNodeButton", kHideNode);
    add(tr("Hide Python, recall it"), "hidePythonButton", kHidePython);
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int id) {
        cover(id == kShowBoth ? std::nullopt : std::optional(id == kHideNode ? Side::Node : Side::Python));
    });
    row->addWidget(m_recalled);
    return tools;
}

QWidget* RowsTab::buildHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 10);
    row->setSpacing(20);
    QLabel* area = makeLine(tr("Area"), TextRole::Small);
    area->setFixedWidth(RowView::areaWidth());
    QLabel* learn = makeLine(tr("Learn it"), TextRole::Small);
    learn->setFixedWidth(RowView::linkWidth());
    const auto side = [](const QString& name, Tone tone) {
        auto* cell = new QWidget;
        auto* line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(new Pill(name, tone));
        line->addStretch();
        return cell;
    };
    row->addWidget(area);
    row->addWidget(side(tr("Node.js"), Tone::Node), 1);
    row->addWidget(side(tr("Python, FastAPI"), Tone::Python), 1);
    row->addWidget(learn);
    connect(&Theme::current(), &Theme::changed, head, [area, learn] {
        area->setFixedWidth(RowView::areaWidth());
        learn->setFixedWidth(RowView::linkWidth());
    });
    return head;
}

void RowsTab::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_head->setVisible(!m_rows.isEmpty() && m_rows.front()->width() >= RowView::narrowBelow());
}

void RowsTab::filter(const QString& text)
{
    const QString wanted = text.trimmed();
    int shown = 0;
    for (RowView* row : m_rows) {
        const bool isShown = row->contains(wanted);
        row->setVisible(isShown);
        shown += isShown ? 1 : 0;
    }
    m_nothing->setVisible(shown == 0);
    m_matching->setText(wanted.isEmpty() ? QString() : tr("%1 of %2 rows").arg(shown).arg(m_rows.size()));
}

void RowsTab::cover(std::optional<Side> side)
{
    m_covered = side;
    for (RowView* row : m_rows) {
        row->cell(Side::Node).setCovered(side == Side::Node);
        row->cell(Side::Python).setCovered(side == Side::Python);
    }
    countCovered();
}

// On to the next covered cell, so that Space, Space, Space goes through the column.
void RowsTab::afterUncovering()
{
    countCovered();
    const auto next = std::ranges::find_if(
        m_rows, [this](RowView* row) { return row->isVisible() && m_covered && row->cell(*m_covered).isCovered(); });
    if (next != m_rows.end())
        (*next)->cell(*m_covered).button().setFocus(Qt::TabFocusReason);
    else
        m_choices->button(kShowBoth)->setFocus(Qt::TabFocusReason);
}

void RowsTab::countCovered()
{
    if (!m_covered) {
        m_recalled->clear();
        return;
    }
    const auto covered =
        std::ranges::count_if(m_rows, [this](RowView* row) { return row->cell(*m_covered).isCovered(); });
    m_recalled->setText(tr("%1 of %2 recalled").arg(m_rows.size() - covered).arg(m_rows.size()));
}

} // namespace secondstack::gui
