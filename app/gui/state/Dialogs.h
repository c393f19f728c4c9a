// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace secondstack::gui {

/// What is asked of the desktop outside our window; tests put something else in its place. Every call returns at once:
/// a window may have to go while its dialog is open, and the dialog goes with it.
class Dialogs
{
public:
    /// Not called when the reader changed their mind.
    using Chosen = std::function<void(const QString& file)>;

    virtual ~Dialogs() = default;

    /// Where to write a file.
    virtual void chooseSaveFile(QWidget& window, const QString& title, const QString& suggestedName, Chosen then) = 0;

    /// What to read. `filter` as in "Courses (*.zip)".
    virtual void chooseOpenFile(QWidget& window, const QString& title, const QString& filter, Chosen then) = 0;

    /// Shows a folder in the file manager. False when there is none.
    virtual bool openFolder(const QString& folder) = 0;
};

/// The desktop's own.
[[nodiscard]] Dialogs& systemDialogs();

} // namespace secondstack::gui
