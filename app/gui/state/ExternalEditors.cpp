// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/ExternalEditors.h"

#include "app/gui/state/Strings.h"

#include <QProcess>
#include <QStandardPaths>

#include <initializer_list>

namespace secondstack::gui {

namespace {

struct KnownEditor
{
    const char* id;
    const char* name;
    std::initializer_list<const char*> programs; ///< the first that is there
};

const std::initializer_list<KnownEditor> kEditors{
    {"vscode", "Visual Studio Code", {"code", "codium", "code-oss"}},
    {"pycharm", "PyCharm", {"pycharm", "pycharm-community", "pycharm-professional", "charm"}},
    {"zed", "Zed", {"zed", "zeditor", "zedit"}},
    {"sublime", "Sublime Text", {"subl"}},
    {"kate", "Kate", {"kate"}},
};

struct Terminal
{
    const char* program;
    const char* option; ///< before the command that is to run in it
};

const std::initializer_list<Terminal> kTerminals{
    {"x-terminal-emulator", "-e"}, {"gnome-terminal", "--"}, {"konsole", "-e"}, {"xterm", "-e"}};

QString find(std::initializer_list<const char*> programs, const QStringList& folders)
{
    for (const char* program : programs) {
        if (QString found = QStandardPaths::findExecutable(QString::fromLatin1(program), folders); !found.isEmpty())
            return found;
    }
    return {};
}

QStringList terminalCommand(const QStringList& folders)
{
    for (const Terminal& terminal : kTerminals) {
        if (const QString found = find({terminal.program}, folders); !found.isEmpty())
            return {found, QString::fromLatin1(terminal.option)};
    }
    return {};
}

} // namespace

QStringList programFolders()
{
    return qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
}

std::vector<ExternalEditor> installedEditors(const QStringList& folders)
{
    std::vector<ExternalEditor> editors;
    if (folders.isEmpty()) // findExecutable() would look through the PATH
        return editors;
    for (const KnownEditor& known : kEditors) {
        if (const QString program = find(known.programs, folders); !program.isEmpty())
            editors.push_back({QString::fromLatin1(known.id), QString::fromLatin1(known.name), {program}});
    }
    const QString vim = find({"nvim", "vim"}, folders);
    const QStringList terminal = terminalCommand(folders);
    if (!vim.isEmpty() && !terminal.isEmpty())
        editors.push_back({QStringLiteral("vim"), QStringLiteral("Vim"), terminal + QStringList{vim}, false});
    return editors;
}

bool openIn(const ExternalEditor& editor, const std::filesystem::path& folder, const QString& file)
{
    QStringList arguments = editor.command.mid(1);
    if (editor.takesFolder)
        arguments << toQString(folder.string());
    arguments << toQString((folder / file.toStdString()).string());
    return QProcess::startDetached(editor.command.front(), arguments, toQString(folder.string()));
}

} // namespace secondstack::gui
