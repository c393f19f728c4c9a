// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>

class QAbstractButton;
class QBoxLayout;
class QButtonGroup;
class QStackedWidget;

namespace secondstack::gui {

/// The parts of an exercise. In a wide window the task stands at the left and "Try it" at the right of the others; in a
/// narrow one each has a chip, and one is shown at a time.
class ExercisePanes final : public QWidget
{
    Q_OBJECT

public:
    enum Pane { Task, Code, TryIt, History, Solution };

    explicit ExercisePanes(QWidget* parent = nullptr);

    /// All are to be added, in the order above.
    void add(Pane pane, const QString& name, QWidget* widget);

    void show(Pane pane);
    [[nodiscard]] Pane shown() const;
    /// Not every exercise has an app to try, and the solution opens later.
    void setOffered(Pane pane, bool isOffered);
    [[nodiscard]] QAbstractButton& chip(Pane pane) const;

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(secondstack::gui::ExercisePanes::Pane pane);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void place(Pane pane, int column);
    [[nodiscard]] bool isAside(Pane pane) const;

    QButtonGroup* m_chips;
    QBoxLayout* m_chipRow;
    QBoxLayout* m_columns;
    QStackedWidget* m_stack;
    std::map<Pane, QWidget*> m_widgets;
    std::map<Pane, bool> m_isOffered;
    bool m_isWide = true;
};

} // namespace secondstack::gui
