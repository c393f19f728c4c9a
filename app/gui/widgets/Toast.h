// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace secondstack::gui {

/// A short message with one action such as Undo: a strip that a layout gives room, so that it covers nothing.
/// Announced, reachable with Tab, and gone after a while, but never while it is pointed at or has the focus. Escape
/// sends it away.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget* parent = nullptr);

    /// Replaces the message before. `action` runs once, when its button is pressed.
    void showMessage(const QString& text, const QString& actionText = {}, std::function<void()> action = {});

    void dismiss();

    /// Puts the focus on the action, or on what dismisses the message; nothing while there is none.
    void takeFocus();

    /// How long a message stays; 8 s unless set.
    void setDuration(std::chrono::milliseconds duration) { m_duration = duration; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitText();
    void expire();
    void rememberFocus();

    QHBoxLayout* m_row;
    QLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_close;
    QTimer m_timer{this};
    std::chrono::milliseconds m_duration{8000};
    std::function<void()> m_run;
    QPointer<QWidget> m_focusBefore;
};

} // namespace secondstack::gui
