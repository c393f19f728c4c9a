// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeEditor.h"

class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace secondstack::gui {

class FileNameBar;

/// One file of an exercise. The path is relative, with "/" between its parts.
struct EditorFile
{
    QString path;
    QString text;
    bool isReadOnly = false;

    bool operator==(const EditorFile&) const = default;
};

/// Several files, one editor each, made when it is first shown. Ctrl+PageUp, Ctrl+PageDown and Ctrl+Tab go from file
/// to file. A menu asks for files to be added, renamed and deleted; the caller does it, and can undo it.
class EditorTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit EditorTabs(QWidget* parent = nullptr);

    /// Shows these files. A file that was shown with the same text keeps its editor, its caret and its undo; to begin
    /// afresh, show none before.
    void setFiles(const QList<EditorFile>& files);
    /// In the order of the tabs.
    [[nodiscard]] QStringList paths() const;

    /// Empty for a path that is not there.
    [[nodiscard]] QString text(const QString& path) const;
    /// One step that can be undone in that file's editor. Nothing for a path that is not there.
    void replaceText(const QString& path, const QString& text);
    /// Nothing for a path that is not there.
    void setReadOnly(const QString& path, bool isReadOnly);
    /// The texts as they are count as unmodified from now on.
    void markSaved();
    [[nodiscard]] bool isModified(const QString& path) const;

    [[nodiscard]] QString currentPath() const;
    /// Nothing for a path that is not there. `line` from 1, and the focus goes there; 0 leaves both where they were.
    void show(const QString& path, int line = 0);

    void setPlace(const QString& path, const EditorPlace& place);
    [[nodiscard]] EditorPlace place(const QString& path) const;
    void setProblems(const QString& path, const QList<CodeProblem>& problems);

    void setZoom(int steps);
    [[nodiscard]] int zoom() const { return m_zoom; }

    /// Offers to add, rename and delete files; not offered at first.
    void setFilesEditable(bool areEditable);

    // For the caller to answer the requests below with; they keep the undo of the other files, and rename that of the
    // file itself. Nothing happens when `path` is not there, or the new path is.
    void addFile(const EditorFile& file);
    void renameFile(const QString& path, const QString& newPath);
    void removeFile(const QString& path);

    /// A widget at the right end of the tabs, e.g. "saved · Python 3.11".
    void setTrailing(QWidget* widget);

signals:
    void edited(const QString& path);
    void currentPathChanged(const QString& path);
    void zoomChanged(int steps);
    // The new path is one that a file may have: see fileNameProblem().
    void addRequested(const QString& path);
    void renameRequested(const QString& path, const QString& newPath);
    void deleteRequested(const QString& path);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct OpenFile
    {
        EditorFile file; // its text is older than that of the editor, once there is one
        EditorPlace place;
        QList<CodeProblem> problems;
        CodeEditor* editor = nullptr;
    };

    void buildHead();
    void fillMenu();
    [[nodiscard]] qsizetype indexOf(const QString& path) const;
    [[nodiscard]] static QString textOf(const OpenFile& open);
    void makeEditor(qsizetype index);
    void connectEditor(CodeEditor& editor);
    [[nodiscard]] bool hasFocusInside() const; // now; focusWidget() is who had it last in here
    void showCurrent();
    void showWords(qsizetype index);
    void insert(qsizetype index, const OpenFile& open);
    void step(int by);
    void takeName(const QString& oldPath, const QString& path);

    QList<OpenFile> m_files; // in the order of the tabs
    int m_zoom = 0;
    QHBoxLayout* m_head;
    QTabBar* m_tabs;
    QPushButton* m_menuButton;
    FileNameBar* m_nameBar;
    QStackedWidget* m_stack;
};

} // namespace secondstack::gui
