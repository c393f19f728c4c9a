// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeProblem.h"

#include <QWidget>

class QLabel;

namespace secondstack::gui {

class EditorArea;
class GoToLineBar;
class ProblemMarks;
class FindBar;

/// Where the caret is. Both count from 1; a column is a character, whatever its width.
struct EditorPlace
{
    int line = 1;
    int column = 1;

    bool operator==(const EditorPlace&) const = default;
};

/// One file to write code in: colours by file name, line numbers, find and replace (Ctrl+F), go to line (Ctrl+G),
/// comments (Ctrl+/), zoom, problems (F8) and an undo of its own. A line below says how the keyboard gets out.
/// The text may come from anywhere: hidden characters are shown as marks, and its line ends stay as they are.
class CodeEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit CodeEditor(QWidget* parent = nullptr);
    ~CodeEditor() override;

    /// Shows a file from its beginning, unmodified and with nothing to undo. The language follows from the name.
    void load(const QString& fileName, const QString& text);

    /// Changes the name only, and with it the language.
    void setFileName(const QString& fileName);

    /// Puts another text in place of all of it, as one step that can be undone. The caret stays on its line.
    void replaceAll(const QString& text);

    [[nodiscard]] QString text() const;

    void setReadOnly(bool isReadOnly);
    [[nodiscard]] bool isReadOnly() const;

    /// Whether the text differs from what was loaded, or from what it was at markSaved().
    [[nodiscard]] bool isModified() const;
    void markSaved();

    /// A place behind the end of its line or of the text is the nearest one in it. Scrolls there.
    void setPlace(const EditorPlace& place);
    [[nodiscard]] EditorPlace place() const;

    /// Replaces the problems shown. A problem goes when its line is edited, and moves with it otherwise.
    void setProblems(const QList<CodeProblem>& problems);
    /// Those that are left, at the lines where they are now, from the top.
    [[nodiscard]] QList<CodeProblem> problems() const;

    /// Size of the text in steps from the theme's, -5 to 20. The caller remembers it.
    void setZoom(int steps);
    [[nodiscard]] int zoom() const;

signals:
    /// The text is another one than before, by hand or by replaceAll().
    void edited();
    void modifiedChanged(bool isModified);
    void problemsChanged();
    void zoomChanged(int steps);

private:
    void connectArea();
    void connectBars();
    /// Closes what is open below the text; false when nothing is.
    bool closeBars();
    void goToProblem(bool forward);
    void showPosition();
    void showHint();
    [[nodiscard]] QString keyHint() const;

    EditorArea* m_area;
    ProblemMarks* m_marks;
    FindBar* m_find;
    GoToLineBar* m_goToLine;
    QLabel* m_hint;
    QLabel* m_position;
    bool m_isLoading = false;
};

} // namespace secondstack::gui
