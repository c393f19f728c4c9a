// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/RowView.h"

#include "app/gui/state/Strings.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProseView.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>

namespace secondstack::gui {

namespace {

QWidget* buildDetails(const curriculum::ComparisonRow& row, const CompareContext& context)
{
    if (row.note.empty() && !row.check)
        return nullptr;
    const QString text = row.check ? RowView::tr("check it here") : RowView::tr("where this is too simple");
    auto* details = new Disclosure(text, [&row, context] {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        column->setContentsMargins(0, 4, 0, 8);
        if (!row.note.empty())
            column->addWidget(makePassage(row.note));
        if (row.check)
            column->addWidget(buildProgram(*row.check, row.id, curriculum::ProgramKind::Comparison, context));
        return content;
    });
    details->button().setObjectName(QStringLiteral("check-%1-Button").arg(toQString(row.id)));
    return details;
}

} // namespace

RowView::RowView(const curriculum::ComparisonRow& row, const CompareContext& context, QWidget* parent)
    : QWidget(parent)
    , m_words(toQString(row.area + "\n" + row.node + "\n" + row.python + "\n" + row.note))
    , m_grid(new QGridLayout(this))
    , m_area(makeLabel(toQString(row.area), TextRole::BodyStrong))
    , m_node(new RecallCell(RecallCell::Side::Node, row.area, row.node))
    , m_python(new RecallCell(RecallCell::Side::Python, row.area, row.python))
    , m_link(makeLessonLink(row.lesson, context))
    , m_details(buildDetails(row, context))
{
    m_grid->setContentsMargins(0, 10, 0, 10);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(6);
    if (m_link == nullptr)
        m_link = new QWidget;
    m_link->setObjectName(QStringLiteral("learn-%1-Button").arg(toQString(row.id)));
    m_node->button().setObjectName(QStringLiteral("show-%1-node-Button").arg(toQString(row.id)));
    m_python->button().setObjectName(QStringLiteral("show-%1-python-Button").arg(toQString(row.id)));
    arrange(true);
}

int RowView::areaWidth()
{
    return Theme::current().px(140);
}

int RowView::linkWidth()
{
    return Theme::current().px(136);
}

int RowView::narrowBelow()
{
    return Theme::current().px(720);
}

void RowView::arrange(bool isWide)
{
    for (QWidget* each :
         {static_cast<QWidget*>(m_area), static_cast<QWidget*>(m_node), static_cast<QWidget*>(m_python), m_link})
        m_grid->removeWidget(each);
    if (m_details != nullptr)
        m_grid->removeWidget(m_details);
    m_node->setNamed(!isWide);
    m_python->setNamed(!isWide);
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, isWide && (column == 1 || column == 2) ? 1 : 0);
    m_area->setMinimumWidth(isWide ? areaWidth() : 0);
    m_area->setMaximumWidth(isWide ? areaWidth() : QWIDGETSIZE_MAX);
    m_grid->setColumnMinimumWidth(3, isWide ? linkWidth() : 0);
    if (isWide) {
        m_grid->addWidget(m_area, 0, 0, Qt::AlignTop);
        m_grid->addWidget(m_node, 0, 1);
        m_grid->addWidget(m_python, 0, 2);
        m_grid->addWidget(m_link, 0, 3, Qt::AlignTop | Qt::AlignLeft);
        if (m_details != nullptr)
            m_grid->addWidget(m_details, 1, 1, 1, 2);
        return;
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(m_area, 0, 0);
    m_grid->addWidget(m_link, 0, 1, Qt::AlignRight);
    m_grid->addWidget(m_node, 1, 0, 1, 2);
    m_grid->addWidget(m_python, 2, 0, 1, 2);
    if (m_details != nullptr)
        m_grid->addWidget(m_details, 3, 0, 1, 2);
}

void RowView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(event->size().width() >= narrowBelow());
}

void RowView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::current().tokens().line);
}

} // namespace secondstack::gui
