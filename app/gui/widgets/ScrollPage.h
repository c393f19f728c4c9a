// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace secondstack::gui {

class FlowLayout;

/// The body of a page: eyebrow, title and actions on top, then what the page puts into `body()`. Content is at most
/// 1008 px wide (grows with the text), with margins of 32 px; the header wraps when it is narrow.
class ScrollPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollPage(QWidget* parent = nullptr);
    ~ScrollPage() override;

    void setEyebrow(const QString& text);
    void setTitle(const QString& text);

    /// A button or other small widget at the right end of the header; the page owns it. Main button last.
    void addAction(QWidget* widget);
    using QWidget::addAction;

    /// Top-aligned column with gaps of 16 px. A widget added with a stretch fills the height of the window.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

    /// Removes and deletes everything in the body.
    void clearBody();

    void scrollToTop();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void follow(QWidget* before, QWidget* now);

    QWidget* m_content;
    QBoxLayout* m_head;
    QLabel* m_eyebrow;
    QLabel* m_title;
    QWidget* m_actions;
    FlowLayout* m_actionRow;
    QVBoxLayout* m_body;
};

/// Removes and deletes everything in a layout, nested layouts too.
void clearLayout(QLayout& layout);

} // namespace secondstack::gui
