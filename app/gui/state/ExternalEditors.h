// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace secondstack::gui {

/// A program of this computer that a folder of code can be opened in.
struct ExternalEditor
{
    QString id;          ///< "vscode"
    QString name;        ///< "Visual Studio Code"
    QStringList command; ///< the program, absolute, and what comes before folder and file
    bool takesFolder = true;
};

/// Those that are installed, in a fixed order. `folders` are looked through for their programs, in order.
[[nodiscard]] std::vector<ExternalEditor> installedEditors(const QStringList& folders);

/// The folders of the PATH.
[[nodiscard]] QStringList programFolders();

/// Starts it, and leaves it alone. False when it did not start.
[[nodiscard]] bool openIn(const ExternalEditor& editor, const std::filesystem::path& folder, const QString& file);

} // namespace secondstack::gui
