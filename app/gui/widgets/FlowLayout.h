// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace secondstack::gui {

/// Puts its widgets in a row and wraps to the next line when there is no room, like words.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    /// Gaps in pixels, between neighbours and between lines. `alignment` is AlignLeft or AlignRight.
    explicit FlowLayout(QWidget* parent = nullptr, int gap = 8, int lineGap = 8,
                        Qt::Alignment alignment = Qt::AlignLeft);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] int arrange(const QRect& rect, bool isForReal) const;

    QList<QLayoutItem*> m_items;
    int m_lineGap;
    Qt::Alignment m_alignment;
};

} // namespace secondstack::gui
