// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace secondstack::gui {

/// The end of a lesson or a quiz: back to the activity before at the left, the main button at the right; one above the
/// other where they do not fit.
class ActivityFoot final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityFoot(QWidget* parent = nullptr);

    QPushButton* addPrevious(const QString& activity);
    QPushButton* addAnother(const QString& text);
    QPushButton* addMain();

    /// `pattern` has "%1" for the name of an activity, which is shortened when it is very long.
    static void setMain(QPushButton& button, const QString& pattern, const QString& activity);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* add(const QString& text, const QString& name);

    QBoxLayout* m_row;
};

} // namespace secondstack::gui
