// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeText.h"

#include <QList>

class QsciScintilla;

namespace secondstack::gui {

inline constexpr int kIndent = 4;

/// While it lives, all changes of the editor's text are one step of its undo.
class UndoStep
{
public:
    explicit UndoStep(QsciScintilla& editor);
    ~UndoStep();
    Q_DISABLE_COPY_MOVE(UndoStep)

private:
    QsciScintilla& m_editor;
};

/// The blanks that a new line begins with when `before` stands before the caret and `state` is what its line began in.
[[nodiscard]] QString indentAfter(const QString& before, CodeLanguage language, LineState state);

/// These lines commented out; commented in when all of them, except empty ones, are comments.
[[nodiscard]] QStringList withToggledComment(const QStringList& lines, const QString& sign);

/// Puts `text` in place of the bytes from `start` to `end`.
void replaceRange(QsciScintilla& editor, long start, long end, const QString& text);

/// Spells out what hides, e.g. "U+202E", so that code is what it looks like; tabs are drawn as arrows.
void showHiddenCharacters(QsciScintilla& editor);

} // namespace secondstack::gui
