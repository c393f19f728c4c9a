// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/compare/CompareParts.h"
#include "app/gui/pages/compare/RecallCell.h"
#include "core/curriculum/Comparison.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace secondstack::gui {

/// One row of the table: its area, both sides, the way to its lesson, and below it what the usual wording leaves out,
/// with a program that shows it. A table row in a wide window, one below the other in a narrow one.
class RowView final : public QWidget
{
    Q_OBJECT

public:
    RowView(const curriculum::ComparisonRow& row, const CompareContext& context, QWidget* parent = nullptr);

    [[nodiscard]] RecallCell& cell(RecallCell::Side side) const
    {
        return side == RecallCell::Side::Node ? *m_node : *m_python;
    }

    /// Whether the row contains the text, in any letter case.
    [[nodiscard]] bool contains(const QString& text) const { return m_words.contains(text, Qt::CaseInsensitive); }

    /// Widths of the first and last column, in pixels; and below which width there are no columns.
    [[nodiscard]] static int areaWidth();
    [[nodiscard]] static int linkWidth();
    [[nodiscard]] static int narrowBelow();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool isWide);

    QString m_words;
    QGridLayout* m_grid;
    QLabel* m_area;
    RecallCell* m_node;
    RecallCell* m_python;
    QWidget* m_link;
    QWidget* m_details = nullptr;
};

} // namespace secondstack::gui
