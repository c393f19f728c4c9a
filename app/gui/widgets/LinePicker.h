// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/ChoiceRow.h"

#include <QFrame>
#include <QList>

class QVBoxLayout;

namespace secondstack::gui {

class ProseView;

/// Code in which one line is pointed out. Click, or Up and Down to move, Space to choose, Enter to accept.
class LinePicker final : public QFrame
{
    Q_OBJECT

public:
    explicit LinePicker(QWidget* parent = nullptr);

    void setCode(const QString& code, CodeLanguage language);

    [[nodiscard]] int chosenLine() const; ///< counted from 1; 0 when none is chosen
    void setChosenLine(int line);         ///< does not emit; 0 chooses none

    /// Marks a line, with Markdown feedback below the code (empty for none).
    void setResult(int line, RowVerdict verdict, const QString& feedback = {});
    void setLocked(bool isLocked);

signals:
    void chosenChanged(int line);
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(int line);

    QVBoxLayout* m_column;
    QList<ChoiceRow*> m_rows;
    ProseView* m_feedback = nullptr;
    bool m_isLocked = false;
};

} // namespace secondstack::gui
