// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QScrollArea;

namespace secondstack::gui {

/// A column beside the code, which scrolls by itself.
class SidePane : public QFrame
{
    Q_OBJECT

public:
    explicit SidePane(QWidget* parent = nullptr);
    ~SidePane() override;

    /// In place of what was there; the pane owns it. Null takes away.
    void setContent(QWidget* content);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QScrollArea* m_scroll;
};

} // namespace secondstack::gui
