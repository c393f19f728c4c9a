// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace secondstack::gui {

/// Columns that become fewer when there is no room: cards side by side in a wide window, below each other in a narrow
/// one. All items of a row are equally high; rows are filled evenly, six in two rows are three and three.
class TileLayout final : public QLayout
{
    Q_OBJECT

public:
    /// `narrowest` is the least width of a column in pixels at 100 % text size.
    explicit TileLayout(int narrowest, QWidget* parent = nullptr, int gap = 16);
    ~TileLayout() override;

    /// Shares of the width, one for each item; used while all items stand in one row. Otherwise they are equally wide.
    void setShares(const QList<int>& shares);

    void addLayout(QLayout* layout);
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] QList<QLayoutItem*> shown() const;
    [[nodiscard]] int columnsFor(int width, qsizetype items) const;
    [[nodiscard]] QList<int> widthsOf(int width, int columns, qsizetype items) const;
    [[nodiscard]] int arrange(const QRect& rect, bool isForReal) const;

    QList<QLayoutItem*> m_items;
    QList<int> m_shares;
    int m_narrowest;
};

} // namespace secondstack::gui
