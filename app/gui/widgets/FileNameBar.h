// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace secondstack::gui {

/// Why a file of the learner's may not have this path, as a sentence; empty when it may. A path is relative, works on
/// every system, has no part that begins with a dot, at most 80 characters, and is not `taken`, whatever the case.
[[nodiscard]] QString fileNameProblem(const QString& path, const QStringList& taken);

/// Asks for the path of a file. Enter takes it when a file may have it and says why not otherwise; Esc closes.
class FileNameBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FileNameBar(QWidget* parent = nullptr);

    /// Shows the bar with the cursor in it. `path` stands there at first; empty for a new file.
    void open(const QString& path, const QStringList& taken);

signals:
    /// `oldPath` is empty for a new file.
    void chosen(const QString& oldPath, const QString& path);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take();

    QLabel* m_label;
    QLineEdit* m_name;
    QLabel* m_problem;
    QString m_oldPath;
    QStringList m_taken;
};

} // namespace secondstack::gui
