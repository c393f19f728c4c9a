// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace secondstack::gui {

class CodeView;

/// Node.js and Python side by side; one above the other where the lines would be too short to read.
class CodePair final : public QWidget
{
    Q_OBJECT

public:
    explicit CodePair(QWidget* parent = nullptr);

    [[nodiscard]] CodeView* left() const { return m_left; }
    [[nodiscard]] CodeView* right() const { return m_right; }
    [[nodiscard]] bool isStacked() const { return stacksAt(width()); }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    [[nodiscard]] bool stacksAt(int width) const;

    CodeView* m_left;
    CodeView* m_right;
};

} // namespace secondstack::gui
