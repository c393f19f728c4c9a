// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/EditorMenu.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/PlainText.h"

#include <QDesktopServices>
#include <QMenu>
#include <QUrl>

namespace secondstack::gui {

EditorMenu::EditorMenu(Dialogs& dialogs, QWidget* parent)
    : QPushButton(parent)
    , m_dialogs(dialogs)
    , m_checks(new QAction(tr("Check whenever a file is saved there"), this))
{
    setButtonKind(*this, ButtonKind::Secondary);
    setButtonText(*this, tr("Open in my editor ▾"));
    setAccessibleName(tr("Open in my editor"));
    setObjectName("editorMenuButton");
    setAutoDefault(false);
    m_checks->setCheckable(true);
    m_checks->setChecked(true);
    connect(m_checks, &QAction::toggled, this, &EditorMenu::checksOnSaveChanged);
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, &EditorMenu::fill);
    setMenu(menu);
}

void EditorMenu::setPlace(const std::filesystem::path& folder, const QString& file)
{
    m_folder = folder;
    m_file = file;
}

bool EditorMenu::checksOnSave() const
{
    return m_checks->isChecked();
}

void EditorMenu::setChecksOnSave(bool checks)
{
    m_checks->setChecked(checks);
}

// Anew each time: an editor may have been installed meanwhile.
void EditorMenu::fill()
{
    menu()->clear();
    for (const ExternalEditor& editor : installedEditors(programFolders()))
        menu()->addAction(withoutMnemonics(editor.name), this, [this, editor] { open(editor); });
    menu()->addAction(tr("The program for such files"), this, &EditorMenu::openByDesktop);
    menu()->addAction(tr("Just show the folder"), this, [this] {
        emit aboutToOpen();
        if (!m_dialogs.openFolder(toQString(m_folder.string())))
            emit messageRequested(tr("The files are in %1").arg(toQString(m_folder.string())));
    });
    menu()->addSeparator();
    menu()->addAction(m_checks);
}

void EditorMenu::open(const ExternalEditor& editor)
{
    emit aboutToOpen();
    if (!openIn(editor, m_folder, m_file))
        emit messageRequested(
            tr("%1 did not start. The files are in %2").arg(editor.name, toQString(m_folder.string())));
}

void EditorMenu::openByDesktop()
{
    emit aboutToOpen();
    const QString path = toQString((m_folder / m_file.toStdString()).string());
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        emit messageRequested(tr("No program opened the file. It is %1").arg(path));
}

} // namespace secondstack::gui
