// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/EditorTabs.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/EditorArea.h"
#include "app/gui/widgets/FileNameBar.h"
#include "core/practice/workspace/Workspace.h"
#include "tests/gui/widgets/Driving.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace secondstack::gui;

class EditorTabsTests final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void an_editor_is_made_when_its_file_is_first_shown();
    void keys_go_from_file_to_file();
    void a_tab_says_what_is_the_matter_with_its_file();
    void the_same_files_again_keep_their_undo();
    void a_file_whose_text_is_another_one_is_shown_anew();
    void a_renamed_file_keeps_its_undo();
    void a_removed_file_is_gone_and_its_neighbour_shown();
    void a_name_is_asked_for_and_checked();
    void a_name_has_to_work_on_every_computer_data();
    void a_name_has_to_work_on_every_computer();
    void show_goes_to_a_line();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] QTabBar& bar() const { return *m_tabs->findChild<QTabBar*>(); }

    Theme m_theme{*qApp};
    std::unique_ptr<EditorTabs> m_tabs;
};

namespace {

const QList<EditorFile> kFiles{
    {"main.py", "a = 1\n"}, {"app/models.py", "b = 2\nc = 3\n"}, {"tests.py", "assert True\n", true}};

} // namespace

void EditorTabsTests::init()
{
    m_tabs = std::make_unique<EditorTabs>();
    m_tabs->setFiles(kFiles);
    secondstack::gui::show(*m_tabs);
    m_tabs->findChild<EditorArea*>()->setFocus();
}

void EditorTabsTests::an_editor_is_made_when_its_file_is_first_shown()
{
    QCOMPARE(m_tabs->findChildren<CodeEditor*>().size(), 1);
    for (const EditorFile& file : kFiles)
        QCOMPARE(m_tabs->text(file.path), file.text);
    QCOMPARE(m_tabs->paths().size(), kFiles.size());
    m_tabs->show("tests.py");
    QCOMPARE(m_tabs->findChildren<CodeEditor*>().size(), 2);
    QVERIFY(m_tabs->findChildren<CodeEditor*>().constLast()->isReadOnly());
}

void EditorTabsTests::keys_go_from_file_to_file()
{
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(m_tabs->currentPath(), QString("app/models.py"));
    press(Qt::Key_Tab, Qt::ControlModifier);
    press(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(m_tabs->currentPath(), QString("main.py"));
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_tabs->currentPath(), QString("tests.py"));
    QVERIFY(qobject_cast<EditorArea*>(QApplication::focusWidget()));
}

void EditorTabsTests::a_tab_says_what_is_the_matter_with_its_file()
{
    const QSignalSpy edited(m_tabs.get(), &EditorTabs::edited);
    QTest::keyClicks(QApplication::focusWidget(), "x");
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().first().toString(), QString("main.py"));
    m_tabs->setProblems("main.py", {{2, "odd"}});
    QCOMPARE(bar().accessibleTabName(0), QString("main.py (changed, 1 problem)"));
    QCOMPARE(bar().accessibleTabName(2), QString("tests.py (read only)"));
    m_tabs->markSaved();
    m_tabs->setProblems("main.py", {});
    QCOMPARE(bar().accessibleTabName(0), QString("main.py"));
}

void EditorTabsTests::the_same_files_again_keep_their_undo()
{
    QTest::keyClicks(QApplication::focusWidget(), "x");
    QList<EditorFile> same = kFiles;
    for (EditorFile& file : same)
        file.text = m_tabs->text(file.path);
    m_tabs->setFiles(same);
    m_tabs->findChild<EditorArea*>()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_tabs->text("main.py"), QString("a = 1\n"));
}

void EditorTabsTests::a_file_whose_text_is_another_one_is_shown_anew()
{
    m_tabs->show("app/models.py");
    m_tabs->setFiles({{"main.py", "new\n"}, {"app/models.py", "b = 2\nc = 3\n"}});
    QCOMPARE(m_tabs->currentPath(), QString("app/models.py"));
    QCOMPARE(m_tabs->text("main.py"), QString("new\n"));
    QCOMPARE(m_tabs->text("tests.py"), QString());
    QCOMPARE(bar().count(), 2);
}

void EditorTabsTests::a_renamed_file_keeps_its_undo()
{
    QTest::keyClicks(QApplication::focusWidget(), "x");
    m_tabs->renameFile("main.py", "app.py");
    QCOMPARE(m_tabs->currentPath(), QString("app.py"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_tabs->text("app.py"), QString("a = 1\n"));
    m_tabs->renameFile("app.py", "tests.py"); // there is one
    QCOMPARE(m_tabs->currentPath(), QString("app.py"));
}

void EditorTabsTests::a_removed_file_is_gone_and_its_neighbour_shown()
{
    m_tabs->removeFile("main.py");
    QCOMPARE(m_tabs->currentPath(), QString("app/models.py"));
    QCOMPARE(m_tabs->paths().size(), 2);
    m_tabs->addFile(kFiles[0]);
    m_tabs->show("main.py");
    QCOMPARE(m_tabs->text("main.py"), QString("a = 1\n"));
}

void EditorTabsTests::a_name_is_asked_for_and_checked()
{
    m_tabs->setFilesEditable(true);
    const QSignalSpy requested(m_tabs.get(), &EditorTabs::addRequested);
    QMenu* menu = nullptr;
    for (QPushButton* button : m_tabs->findChildren<QPushButton*>())
        menu = button->menu() ? button->menu() : menu;
    QVERIFY(menu);
    emit menu->aboutToShow();
    menu->actions().constFirst()->trigger();
    auto* name = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(name);
    QTest::keyClicks(name, "MAIN.py");
    press(Qt::Key_Return);
    QVERIFY(requested.isEmpty());
    name->setText("util.py");
    press(Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toString(), QString("util.py"));
    QVERIFY(qobject_cast<EditorArea*>(QApplication::focusWidget()));
}

void EditorTabsTests::a_name_has_to_work_on_every_computer_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("plain") << "util.py" << true;
    QTest::newRow("in a folder") << "app/util.py" << true;
    QTest::newRow("80 characters") << QString(80, u'x') << true;
    QTest::newRow("81 characters") << QString(81, u'x') << false;
    QTest::newRow("with a space") << "my notes.txt" << true;
    QTest::newRow("a space at the end") << "notes " << false;
    QTest::newRow("six folders deep") << "a/b/c/d/e/f/g.py" << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("absolute") << "/etc/passwd" << false;
    QTest::newRow("out of the folder") << "a/../../b" << false;
    QTest::newRow("hidden") << "app/.env" << false;
    QTest::newRow("backslash") << "a\\b" << false;
    QTest::newRow("a device") << "con.py" << false;
    QTest::newRow("there already") << "Main.py" << false;
    QTest::newRow("a mark that turns text round") << QString("a") + QChar(0x202E) << false;
}

void EditorTabsTests::a_name_has_to_work_on_every_computer()
{
    QFETCH(QString, path);
    QFETCH(bool, isGood);
    QCOMPARE(fileNameProblem(path, {"main.py"}).isEmpty(), isGood);
    QVERIFY(!isGood || secondstack::practice::isProjectPath(path.toStdString())); // or it could never be written
}

void EditorTabsTests::show_goes_to_a_line()
{
    m_tabs->show("app/models.py", 2);
    QCOMPARE(m_tabs->place("app/models.py"), (EditorPlace{2, 1}));
}

QTEST_MAIN(EditorTabsTests)
#include "EditorTabs.tests.moc"
