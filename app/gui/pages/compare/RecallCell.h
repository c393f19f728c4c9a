// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

class QPushButton;

namespace secondstack::gui {

class Pill;
class ProseView;

/// One side of a row of the table. It can be hidden, to be recalled before it is shown again.
class RecallCell final : public QWidget
{
    Q_OBJECT

public:
    enum class Side { Node, Python };

    RecallCell(Side side, const std::string& area, const std::string& text, QWidget* parent = nullptr);

    void setCovered(bool isCovered);
    [[nodiscard]] bool isCovered() const { return m_isCovered; }

    /// Says whose side it is; for where no column head does.
    void setNamed(bool isNamed);

    [[nodiscard]] QPushButton& button() const { return *m_button; }

signals:
    /// The reader uncovered it.
    void uncovered();

private:
    Pill* m_name;
    ProseView* m_text;
    QPushButton* m_button;
    bool m_isCovered = false;
};

} // namespace secondstack::gui
