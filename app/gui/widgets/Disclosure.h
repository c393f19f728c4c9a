// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

/// A line that unfolds what lies below it. The content is made when it is first unfolded.
class Disclosure final : public QWidget
{
    Q_OBJECT

public:
    Disclosure(const QString& text, std::function<QWidget*()> make, QWidget* parent = nullptr);

    void setOpen(bool isOpen);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// For its object name and for tests.
    [[nodiscard]] QPushButton& button() const { return *m_button; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void toggled(bool isOpen);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showText();

    QString m_text;
    std::function<QWidget*()> m_make;
    QPushButton* m_button;
    QVBoxLayout* m_column;
    QWidget* m_content = nullptr;
    bool m_isOpen = false;
};

} // namespace secondstack::gui
