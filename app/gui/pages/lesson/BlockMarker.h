// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace secondstack::gui {

/// A bar in the margin beside the block that the keys have moved to.
class BlockMarker final : public QWidget
{
    Q_OBJECT

public:
    /// `content` is an ancestor of all blocks.
    explicit BlockMarker(QWidget* content);

    /// Null marks nothing.
    void mark(QWidget* block);
    [[nodiscard]] QWidget* marked() const { return m_block; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QPointer<QWidget> m_block;
};

} // namespace secondstack::gui
