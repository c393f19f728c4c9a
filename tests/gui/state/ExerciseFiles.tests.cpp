// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/ExerciseFiles.h"

#include "core/base/File.h"
#include "tests/support/TemporaryFolder.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;
using practice::ProjectFiles;

namespace fs = std::filesystem;

namespace {

const curriculum::FileTree kStarter{{"main.py", "# begin\n"}};

struct Scene
{
    Scene()
    {
        connectReplaced();
        files.open([this](const Result<ExerciseFiles::Opened>& result) { opened = result->files; });
    }

    void connectReplaced()
    {
        QObject::connect(&files, &ExerciseFiles::replaced, &files, [this](const ProjectFiles& now) { replaced = now; });
    }

    [[nodiscard]] std::string onDisk(const char* path) const
    {
        return readFile(work / path, 1000).value_or("(nothing)");
    }

    TemporaryFolder folder;
    fs::path work = folder.path() / "w1d1-x1";
    ExerciseFiles files{work, kStarter};
    std::optional<ProjectFiles> opened;
    std::optional<ProjectFiles> replaced;
};

} // namespace

class ExerciseFilesTests final : public QObject
{
    Q_OBJECT

private slots:
    void what_is_typed_is_on_the_disk_after_a_moment();
    void what_is_typed_last_is_on_the_disk_when_it_is_closed();
    void reading_includes_what_was_just_typed();
    void our_own_saving_is_no_change_from_outside();
    void what_another_program_writes_is_noticed();
    void a_file_that_another_program_adds_or_removes_is_noticed();
    void an_editor_that_renames_over_the_file_is_noticed_every_time();
    void a_reset_tells_what_the_files_are_now();
    void a_folder_that_cannot_be_written_is_told();
    void what_could_not_be_written_stays_unsaved_until_it_is();
    void a_file_that_cannot_have_its_new_name_keeps_the_old_one();
};

void ExerciseFilesTests::what_is_typed_is_on_the_disk_after_a_moment()
{
    Scene at;
    QTRY_COMPARE(at.opened, ProjectFiles(kStarter));
    at.files.save("main.py", "x = 1\n");
    QVERIFY(!at.files.isSaved());
    QTRY_COMPARE(at.onDisk("main.py"), "x = 1\n");
    QTRY_VERIFY(at.files.isSaved());
}

void ExerciseFilesTests::what_is_typed_last_is_on_the_disk_when_it_is_closed()
{
    TemporaryFolder folder;
    {
        ExerciseFiles files(folder.path() / "x", kStarter);
        bool isOpen = false;
        files.open([&](const Result<ExerciseFiles::Opened>&) { isOpen = true; });
        QTRY_VERIFY(isOpen);
        files.save("main.py", "last\n");
    }
    QCOMPARE(readFile(folder.path() / "x" / "main.py", 100).value_or(""), "last\n");
}

void ExerciseFilesTests::reading_includes_what_was_just_typed()
{
    Scene at;
    QTRY_VERIFY(at.opened);
    at.files.save("main.py", "now\n");
    std::optional<ProjectFiles> read;
    at.files.read([&](const Result<ProjectFiles>& files) { read = files.value(); });
    QTRY_COMPARE(read, (ProjectFiles{{"main.py", "now\n"}}));
}

void ExerciseFilesTests::our_own_saving_is_no_change_from_outside()
{
    Scene at;
    QTRY_VERIFY(at.opened);
    for (int i = 0; i < 3; ++i) {
        at.files.save("main.py", std::to_string(i));
        at.files.saveNow();
        QTest::qWait(300);
    }
    QVERIFY(!at.replaced);
}

void ExerciseFilesTests::what_another_program_writes_is_noticed()
{
    Scene at;
    QTRY_VERIFY(at.opened);
    QSignalSpy outside(&at.files, &ExerciseFiles::changedOutside);
    QVERIFY(writeFile(at.work / "main.py", "theirs\n").has_value());
    QTRY_COMPARE(at.replaced, (ProjectFiles{{"main.py", "theirs\n"}}));
    QTRY_COMPARE(outside.size(), 1);
}

void ExerciseFilesTests::a_file_that_another_program_adds_or_removes_is_noticed()
{
    Scene at;
    QTRY_VERIFY(at.opened);
    QVERIFY(makeFolder(at.work / "routers").has_value());
    QVERIFY(writeFile(at.work / "routers" / "tools.py", "t\n").has_value());
    QTRY_COMPARE(at.replaced, (ProjectFiles{{"main.py", "# begin\n"}, {"routers/tools.py", "t\n"}}));
    QVERIFY(writeFile(at.work / "routers" / "tools.py", "u\n").has_value());
    QTRY_COMPARE(at.replaced, (ProjectFiles{{"main.py", "# begin\n"}, {"routers/tools.py", "u\n"}}));
    fs::remove(at.work / "routers" / "tools.py");
    QTRY_COMPARE(at.replaced, (ProjectFiles{{"main.py", "# begin\n"}}));
}

void ExerciseFilesTests::an_editor_that_renames_over_the_file_is_noticed_every_time()
{
    Scene at;
    QTRY_VERIFY(at.opened);
    for (const std::string text : {"one", "two", "three", "four"}) {
        QVERIFY(writeFile(at.work / ".main.py.swp", text).has_value());
        fs::rename(at.work / ".main.py.swp", at.work / "main.py");
        QTRY_COMPARE(at.replaced, (ProjectFiles{{"main.py", text}}));
    }
}

void ExerciseFilesTests::a_reset_tells_what_the_files_are_now()
{
    Scene at;
    QTRY_VERIFY(at.opened);
    QSignalSpy outside(&at.files, &ExerciseFiles::changedOutside);
    at.files.save("main.py", "typed\n");
    bool isReset = false;
    at.files.reset([&](const Result<ProjectFiles>& files) { isReset = files == ProjectFiles(kStarter); });
    QTRY_VERIFY(isReset);
    QCOMPARE(at.replaced, ProjectFiles(kStarter));
    QCOMPARE(at.onDisk("main.py"), "# begin\n");
    QTest::qWait(300);
    QCOMPARE(outside.size(), 0);
}

void ExerciseFilesTests::a_folder_that_cannot_be_written_is_told()
{
    TemporaryFolder folder;
    QVERIFY(writeFile(folder.path() / "x", "a file is in the way").has_value());
    ExerciseFiles files(folder.path() / "x", kStarter);
    std::optional<Error> error;
    files.open([&](const Result<ExerciseFiles::Opened>& opened) { error = opened.error(); });
    QTRY_VERIFY(error);
    QSignalSpy failed(&files, &ExerciseFiles::failed);
    files.save("main.py", "x");
    QTRY_COMPARE(failed.size(), 1);
}

// Below what is a file there can be no file.
void ExerciseFilesTests::what_could_not_be_written_stays_unsaved_until_it_is()
{
    Scene at;
    QTRY_VERIFY(at.opened.has_value());
    QVERIFY(writeFile(at.work / "util", "theirs").has_value());
    QTRY_VERIFY(at.replaced.has_value());
    at.replaced.reset();
    const QSignalSpy failed(&at.files, &ExerciseFiles::failed);
    at.files.save("util/mine.py", "mine = 1\n");
    QTRY_COMPARE(failed.size(), 1);
    QTest::qWait(300); // a look at the disk takes nothing back
    QVERIFY(!at.files.isSaved());
    QVERIFY(!at.replaced);
    std::optional<ProjectFiles> read;
    at.files.read([&](const Result<ProjectFiles>& files) { read = files.value(); });
    QTRY_VERIFY(read.has_value());
    QCOMPARE(read->at("util/mine.py"), "mine = 1\n"); // it is what is checked

    fs::remove(at.work / "util");
    at.files.saveNow();
    QTRY_COMPARE(at.onDisk("util/mine.py"), "mine = 1\n");
    QTRY_VERIFY(at.files.isSaved());
}

void ExerciseFilesTests::a_file_that_cannot_have_its_new_name_keeps_the_old_one()
{
    Scene at;
    QTRY_VERIFY(at.opened.has_value());
    std::optional<bool> isRenamed;
    const auto then = [&](const Result<void>& renamed) { isRenamed = renamed.has_value(); };
    at.files.rename("main.py", "main.py/main.py", "# begin\n", then);
    QTRY_COMPARE(isRenamed, false);
    QCOMPARE(at.onDisk("main.py"), "# begin\n");
    at.files.rename("main.py", "my notes.py", "# begin\n", then);
    QTRY_COMPARE(isRenamed, true);
    QCOMPARE(at.onDisk("my notes.py"), "# begin\n");
    QCOMPARE(at.onDisk("main.py"), "(nothing)");
}

QTEST_GUILESS_MAIN(ExerciseFilesTests)
#include "ExerciseFiles.tests.moc"
