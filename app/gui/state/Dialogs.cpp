// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Dialogs.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QUrl>

namespace secondstack::gui {

namespace {

void ask(QWidget& window, QFileDialog& dialog, const Dialogs::Chosen& then)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(&dialog, &QFileDialog::fileSelected, &window, then);
    dialog.open();
}

class SystemDialogs final : public Dialogs
{
public:
    void chooseSaveFile(QWidget& window, const QString& title, const QString& suggestedName, Chosen then) override
    {
        auto* dialog = new QFileDialog(&window, title, QDir::homePath());
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(suggestedName);
        ask(window, *dialog, then);
    }

    void chooseOpenFile(QWidget& window, const QString& title, const QString& filter, Chosen then) override
    {
        auto* dialog = new QFileDialog(&window, title, QDir::homePath(), filter);
        dialog->setFileMode(QFileDialog::ExistingFile);
        ask(window, *dialog, then);
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
