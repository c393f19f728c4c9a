// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/ExercisePanes.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Buttons.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

// In pixels at 100 %.
constexpr int kTaskWidth = 264;
constexpr int kTryItWidth = 236;
constexpr int kWideFrom = 780;
constexpr int kNarrowest = 300;
constexpr int kLowest = 380; // so that editor and results both have room

int columnWidth(ExercisePanes::Pane pane)
{
    return Theme::current().px(pane == ExercisePanes::Task ? kTaskWidth : kTryItWidth);
}

} // namespace

ExercisePanes::ExercisePanes(QWidget* parent)
    : QWidget(parent)
    , m_chips(new QButtonGroup(this))
    , m_chipRow(new QHBoxLayout)
    , m_columns(new QHBoxLayout)
    , m_stack(new QStackedWidget)
{
    m_chipRow->setSpacing(kGrid);
    m_chipRow->addStretch(1);
    m_columns->setSpacing(12);
    m_columns->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(m_chipRow);
    column->addLayout(m_columns, 1);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) {
        show(static_cast<Pane>(id));
        emit chosen(static_cast<Pane>(id));
    });
}

void ExercisePanes::add(Pane pane, const QString& name, QWidget* widget)
{
    QPushButton* chip = makeButton(name, ButtonKind::Choice);
    chip->setObjectName(QStringLiteral("pane%1").arg(pane));
    m_chips->addButton(chip, pane);
    m_chipRow->insertWidget(m_chipRow->count() - 1, chip);
    m_widgets[pane] = widget;
    m_isOffered[pane] = true;
    m_stack->addWidget(widget);
    chip->setChecked(pane == Code);
}

QAbstractButton& ExercisePanes::chip(Pane pane) const
{
    return *m_chips->button(pane);
}

bool ExercisePanes::isAside(Pane pane) const
{
    return m_isWide && (pane == Task || pane == TryIt);
}

ExercisePanes::Pane ExercisePanes::shown() const
{
    return static_cast<Pane>(m_chips->checkedId());
}

void ExercisePanes::show(Pane pane)
{
    const Pane inStack = isAside(pane) ? Code : pane;
    chip(inStack).setChecked(true);
    m_stack->setCurrentWidget(m_widgets[inStack]);
}

void ExercisePanes::setOffered(Pane pane, bool isOffered)
{
    m_isOffered[pane] = isOffered;
    chip(pane).setEnabled(isOffered);
    fit();
}

// Column 0 is left of the stack, another one right of it.
void ExercisePanes::place(Pane pane, int column)
{
    QWidget* widget = m_widgets[pane];
    if (isAside(pane) && m_stack->indexOf(widget) >= 0) {
        m_columns->insertWidget(column, widget);
        widget->setVisible(true);
    } else if (!isAside(pane) && m_stack->indexOf(widget) < 0) {
        m_columns->removeWidget(widget);
        m_stack->addWidget(widget);
    }
    widget->setMinimumWidth(isAside(pane) ? columnWidth(pane) : 0);
    widget->setMaximumWidth(isAside(pane) ? columnWidth(pane) : QWIDGETSIZE_MAX);
}

void ExercisePanes::fit()
{
    const Theme& theme = Theme::current();
    m_isWide = width() >= theme.px(kWideFrom);
    for (const auto& [pane, column] : {std::pair{Task, 0}, std::pair{TryIt, 2}}) {
        if (!m_widgets.contains(pane))
            continue;
        place(pane, column);
        chip(pane).setVisible(!m_isWide && m_isOffered[pane]);
        if (m_isWide)
            m_widgets[pane]->setVisible(m_isOffered[pane]);
    }
    show(shown());
}

// Of the narrow form: a window that gets smaller has to reach it.
QSize ExercisePanes::minimumSizeHint() const
{
    const Theme& theme = Theme::current();
    return {theme.px(kNarrowest), theme.px(kLowest)};
}

void ExercisePanes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace secondstack::gui
