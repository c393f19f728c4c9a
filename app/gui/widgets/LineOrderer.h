// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/ChoiceRow.h"

#include <QList>
#include <QPoint>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace secondstack::gui {

class ProseView;

/// A line put into the answer: its index in setLines(), and how far it is indented (steps of four spaces).
struct PlacedLine
{
    int line = 0;
    int indent = 0;

    bool operator==(const PlacedLine&) const = default;
};

/// Lines of code to be put in order; some may not belong. Drag them, click to add, or use the keys: Up and Down choose
/// a line, Space picks it up and puts it down, Up and Down carry it, Left and Right indent it, Delete takes it back,
/// Escape puts it back where it was, Enter accepts.
class LineOrderer final : public QWidget
{
    Q_OBJECT

public:
    explicit LineOrderer(QWidget* parent = nullptr);

    /// In the order they are offered; the caller shuffles. `withIndent` lets the learner indent.
    void setLines(const QStringList& lines, CodeLanguage language, bool withIndent);

    [[nodiscard]] QList<PlacedLine> answer() const { return m_answer; }
    void setAnswer(const QList<PlacedLine>& answer); ///< does not emit

    void setResult(int line, RowVerdict verdict, const QString& feedback = {});
    void setLocked(bool isLocked);

signals:
    void answerChanged();
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What the mouse holds: nothing, a line that may become a click or a drag, a line that is dragged, or one that
    /// was let go with Escape while the button is still down.
    enum class Hold { None, Pressed, Dragged, LetGo };

    void arrange();
    void place(int line, int position, int indent);
    void takeBack(int line);
    void lift(int line);
    void putDown();
    void restore();
    void moveFocus(int step);
    void add(int line);
    void indentBy(int line, int step);
    void carry(int step);
    [[nodiscard]] bool follow(int line, const QMouseEvent& mouse);
    void drag(int line, const QPoint& cursor);
    void afterChange(int line);
    [[nodiscard]] int focusedLine() const;
    [[nodiscard]] int positionOf(int line) const; ///< in the answer, or -1
    [[nodiscard]] QList<int> pool() const;

    QBoxLayout* m_columns;
    QVBoxLayout* m_poolColumn;
    QVBoxLayout* m_answerColumn;
    QLabel* m_poolHead;
    QLabel* m_answerHead;
    QLabel* m_dropHint;
    QList<ChoiceRow*> m_rows;
    QList<ProseView*> m_feedback;
    QList<PlacedLine> m_answer;
    QList<PlacedLine> m_before; ///< the answer when a line was picked up
    int m_lifted = -1;
    QPoint m_pressedAt; // on the screen
    Hold m_hold = Hold::None;
    bool m_withIndent = false;
    bool m_isLocked = false;
};

} // namespace secondstack::gui
