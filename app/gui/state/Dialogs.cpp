// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Dialogs.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QUrl>

namespace secondstack::gui {

namespace {

class SystemDialogs final : public Dialogs
{
public:
    QString chooseSaveFile(QWidget* parent, const QString& title, const QString& suggestedName) override
    {
        return QFileDialog::getSaveFileName(parent, title, QDir::home().filePath(suggestedName));
    }

    QString chooseOpenFile(QWidget* parent, const QString& title, const QString& filter) override
    {
        return QFileDialog::getOpenFileName(parent, title, QDir::homePath(), filter);
    }

    bool openFolder(const QString& folder) override { return QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }
};

} // namespace

Dialogs& systemDialogs()
{
    static SystemDialogs dialogs;
    return dialogs;
}

} // namespace secondstack::gui
