// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace secondstack::gui {

/// What is asked of the desktop outside our window; tests put something else in its place.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// Where to write a file; empty when the reader changed their mind.
    [[nodiscard]] virtual QString chooseSaveFile(QWidget* parent, const QString& title,
                                                 const QString& suggestedName) = 0;

    /// What to read; empty when the reader changed their mind. `filter` as in "Courses (*.zip)".
    [[nodiscard]] virtual QString chooseOpenFile(QWidget* parent, const QString& title, const QString& filter) = 0;

    /// Shows a folder in the file manager. False when there is none.
    virtual bool openFolder(const QString& folder) = 0;
};

/// The desktop's own.
[[nodiscard]] Dialogs& systemDialogs();

} // namespace secondstack::gui
