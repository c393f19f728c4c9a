// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/compare/RowView.h"

#include <QList>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;

namespace secondstack::gui {

class EmptyState;

/// "At a glance": the table, with a filter, and with one column to cover and recall.
class RowsTab final : public QWidget
{
    Q_OBJECT

public:
    RowsTab(const curriculum::Comparison& comparison, const CompareContext& context, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* buildTools();
    [[nodiscard]] QWidget* buildHead();
    void filter(const QString& text);
    void cover(std::optional<RecallCell::Side> side);
    void afterUncovering();
    void countCovered();

    QList<RowView*> m_rows;
    QLineEdit* m_filter;
    QButtonGroup* m_choices;
    QLabel* m_matching;
    QLabel* m_recalled;
    QWidget* m_head;
    EmptyState* m_nothing;
    std::optional<RecallCell::Side> m_covered;
};

} // namespace secondstack::gui
