// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/ExternalEditors.h"

#include "core/base/File.h"
#include "tests/support/TemporaryFolder.h"

#include <QTest>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace fs = std::filesystem;

namespace {

// A program that writes down where it was started and with what.
void install(const fs::path& folder, const std::string& name)
{
    const fs::path program = folder / name;
    QVERIFY(writeFile(program, "#!/bin/sh\n{ pwd; printf '%s\\n' \"$@\"; } >" + (folder / "told").string()
                                   + ".part\n"
                                     "mv "
                                   + (folder / "told").string() + ".part " + (folder / "told").string() + "\n")
                .has_value());
    fs::permissions(program, fs::perms::owner_all);
}

QStringList idsOf(const std::vector<ExternalEditor>& editors)
{
    QStringList ids;
    for (const ExternalEditor& editor : editors)
        ids << editor.id;
    return ids;
}

} // namespace

class ExternalEditorsTests final : public QObject
{
    Q_OBJECT

private slots:
    void only_what_is_installed_is_offered()
    {
        const TemporaryFolder folder;
        const QString path = QString::fromStdString(folder.path().string());
        QVERIFY(installedEditors({path}).empty());
        QVERIFY(installedEditors({}).empty());
        install(folder.path(), "codium");
        install(folder.path(), "zed");
        QCOMPARE(idsOf(installedEditors({path})), (QStringList{"vscode", "zed"}));
    }

    void vim_needs_a_terminal_to_run_in()
    {
        const TemporaryFolder folder;
        const QString path = QString::fromStdString(folder.path().string());
        install(folder.path(), "vim");
        QVERIFY(installedEditors({path}).empty());
        install(folder.path(), "xterm");
        const auto editors = installedEditors({path});
        QCOMPARE(idsOf(editors), QStringList{"vim"});
        QCOMPARE(editors.front().command, (QStringList{path + "/xterm", "-e", path + "/vim"}));
    }

    void an_editor_gets_the_folder_and_the_file_whatever_they_are_called()
    {
        const TemporaryFolder folder;
        install(folder.path(), "code");
        const fs::path work = folder.path() / "my work; $(touch x)";
        QVERIFY(makeFolder(work).has_value());
        const auto editors = installedEditors({QString::fromStdString(folder.path().string())});
        QCOMPARE(editors.size(), std::size_t{1});
        QVERIFY(openIn(editors.front(), work, "main.py"));
        QTRY_VERIFY(fs::exists(folder.path() / "told"));
        QCOMPARE(readFile(folder.path() / "told", 1000).value(),
                 work.string() + "\n" + work.string() + "\n" + (work / "main.py").string() + "\n");
    }

    void an_editor_that_does_not_start_is_told()
    {
        QVERIFY(!openIn({"x", "X", {"/nonexistent/program"}}, "/tmp", "main.py"));
    }
};

QTEST_GUILESS_MAIN(ExternalEditorsTests)
#include "ExternalEditors.tests.moc"
