// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeProblem.h"

#include <QList>
#include <QObject>

namespace secondstack::gui {

class EditorArea;

/// The problems of an editor: a sign in the margin and a wave under the line. They move with their lines, and one goes
/// when the text of its line changes.
class ProblemMarks final : public QObject
{
    Q_OBJECT

public:
    explicit ProblemMarks(EditorArea& area);

    void set(const QList<CodeProblem>& problems);
    /// At the lines where they are now, from the top.
    [[nodiscard]] QList<CodeProblem> problems() const;

    /// All messages for a line, from 1; empty when there is none.
    [[nodiscard]] QString wordsFor(int line) const;
    /// The next line with a problem, round the end; 0 when there is none.
    [[nodiscard]] int lineAfter(int line, bool forward) const;

signals:
    void changed();

private:
    struct Mark
    {
        CodeProblem problem;
        int handle = -1; ///< Scintilla's name for the sign in the margin, which knows its line
        QString lineText;
    };

    void applyTheme();
    void show(const CodeProblem& problem);
    void dropEdited();
    void underline();
    [[nodiscard]] int lineOf(const Mark& mark) const;

    EditorArea& m_area;
    QList<Mark> m_marks;
};

/// "error", "warning", "note"
[[nodiscard]] QString problemName(ProblemKind kind);

} // namespace secondstack::gui
