// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/practice/grading/Project.h"
#include "core/practice/grading/Verdict.h"

#include <QFrame>

#include <functional>
#include <string>
#include <vector>

class QLabel;

namespace secondstack::gui {

class EditorTabs;
class ExerciseFiles;
class ResultsPane;

/// The middle of the page: the learner's files in an editor, the checks below. What is typed goes to the disk after a
/// moment; what another program writes there comes back here, as a step that the editor can undo.
class CodePane final : public QFrame
{
    Q_OBJECT

public:
    explicit CodePane(QWidget* parent = nullptr);

    /// `files` must stay until close(). `order` are the names to begin with.
    void setFiles(ExerciseFiles& files, const practice::ProjectFiles& texts, const std::vector<std::string>& order);
    /// Shows nothing, and lets nothing be written.
    void close();
    /// The same files with other texts: what differs is replaced, and can be undone in the editor.
    void update(const practice::ProjectFiles& texts);

    /// As the editor has them.
    [[nodiscard]] const practice::ProjectFiles& texts() const { return m_texts; }

    /// In the files that are as they were when `graded`.
    void showProblems(const practice::Verdict& verdict, const practice::ProjectFiles& graded);
    void clearProblems();
    void showLine(const QString& file, int line);

    [[nodiscard]] ResultsPane& results() { return *m_results; }
    [[nodiscard]] EditorTabs& editor() { return *m_tabs; }
    void setPython(const QString& version);

signals:
    /// By hand or by another program; files that come and go, too.
    void edited();
    /// The learner deleted a file; `takeBack` brings it back.
    void removed(const QString& path, const std::function<void()>& takeBack);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void save(const QString& path);
    void add(const QString& path, const QString& text);
    void rename(const QString& path, const QString& newPath);
    void moveText(const QString& path, const QString& newPath);
    void remove(const QString& path);
    void showSaved();

    ExerciseFiles* m_files = nullptr;
    practice::ProjectFiles m_texts;
    EditorTabs* m_tabs;
    ResultsPane* m_results;
    QLabel* m_saved;
    QString m_python;
    bool m_isUpdating = false; ///< what the editors tell comes from the disk
};

} // namespace secondstack::gui
