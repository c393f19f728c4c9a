// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace secondstack::gui {

/// One contribution: what it is, how it was answered, and how far it pushes. Positive goes right in Python blue,
/// negative left in Node green. All rows of a list share `limit`, the value at which a bar is full.
struct Contribution
{
    QString label;
    QString detail;
    QString reason; ///< why it pushes that way; may be empty
    double value = 0;
    double limit = 1;
    QString valueText; ///< e.g. "+21"
};

class BarRow final : public QWidget
{
    Q_OBJECT

public:
    explicit BarRow(const Contribution& contribution, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace secondstack::gui
