// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Dialogs.h"
#include "app/gui/state/ExternalEditors.h"

#include <QPushButton>

#include <filesystem>

class QAction;

namespace secondstack::gui {

/// "Open in my editor": the editors of this computer, the program that the desktop has for such a file, and just the
/// folder. What is saved there is seen here, and checked at once when that is wanted.
class EditorMenu final : public QPushButton
{
    Q_OBJECT

public:
    explicit EditorMenu(Dialogs& dialogs, QWidget* parent = nullptr);

    void setPlace(const std::filesystem::path& folder, const QString& file);
    [[nodiscard]] bool checksOnSave() const;
    void setChecksOnSave(bool checks);

signals:
    /// Before another program looks at the files: write what was typed.
    void aboutToOpen();
    void messageRequested(const QString& text);
    void checksOnSaveChanged(bool checks);

private:
    void fill();
    void open(const ExternalEditor& editor);
    void openByDesktop();

    Dialogs& m_dialogs;
    std::filesystem::path m_folder;
    QString m_file;
    QAction* m_checks;
};

} // namespace secondstack::gui
