// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeText.h"

#include <Qsci/qsciscintilla.h>

namespace secondstack::gui {

class EditorColors;

/// The text of a CodeEditor. Takes the keys that edit and move; every other command key passes on to the window.
class EditorArea final : public QsciScintilla
{
    Q_OBJECT

public:
    explicit EditorArea(QWidget* parent = nullptr);

    void setLanguage(CodeLanguage language);
    void showReadOnly(bool isReadOnly);

    /// The content from now on, with nothing to undo. What is between its lines stays between them.
    void load(const QString& text);
    /// The same as one step that can be undone.
    void replaceAll(const QString& text);
    [[nodiscard]] QString content() const;
    /// Line `line`, from 0, without its end.
    [[nodiscard]] QString lineText(int line) const;

    /// Whether Tab and Shift+Tab move the focus, until toggled or, after Esc, for one press.
    [[nodiscard]] bool isTabMoving() const { return m_isTabMoving; }
    [[nodiscard]] bool isTabLeaving() const { return m_isTabLeaving; }
    void letTabLeave();

signals:
    void findRequested(bool withReplace);
    void findNextRequested(bool forward);
    void goToLineRequested();
    void problemRequested(bool forward);
    void escapePressed();
    /// What Tab does, or whether the focus is here.
    void keyUseChanged();
    /// The mouse rests on this line, from 0, and would like to know why it is marked.
    void lineHovered(int line, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    bool runCommand(const QKeyEvent& event);
    bool edit(const QKeyEvent& event);
    void stopTabLeaving();
    void toggleTabMoving();
    void breakLine();
    void unindent();
    void toggleComment();
    void startUndoStepAtWord(const QString& typed);

    EditorColors* m_colors;
    bool m_isTabMoving = false;
    bool m_isTabLeaving = false;
};

} // namespace secondstack::gui
