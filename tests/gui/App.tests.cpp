// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/App.h"
#include "app/gui/shell/NoticeArea.h"
#include "app/gui/shell/Page.h"
#include "app/gui/shell/Rail.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "app/process/Locations.h"
#include "core/base/File.h"
#include "tests/gui/Program.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

namespace fs = std::filesystem;

const fs::path kTinyPack = fs::path(SECONDSTACK_SOURCE_DIR) / "tests/data/packs/tiny";

} // namespace

class AppTests final : public QObject
{
    Q_OBJECT

private slots:
    void one_comes_back_to_the_place_of_today();
    void a_place_of_another_version_is_today();
    void closing_keeps_what_was_typed_last();
    void keys_undo_and_redo();
    void a_restore_can_be_undone();
    void a_damaged_file_is_repaired_and_opened();
    void learners_change_places();
    void a_learner_who_is_open_elsewhere_closes_nothing_here();
    void a_window_that_hangs_is_told_about();
    void a_newer_file_is_read_only_and_stays_that();
    void a_dropped_course_is_opened();
    void a_course_can_come_while_a_file_is_being_chosen();
    void what_is_pressed_twice_happens_once();
    void a_file_is_opened_anew_also_while_a_course_is_being_read();
    void a_course_that_cannot_be_read_changes_nothing();
    void without_a_course_the_shipped_one_is_offered();
    void changing_windows_does_not_end_the_program();

private:
    Theme m_theme{*qApp};
};

void AppTests::one_comes_back_to_the_place_of_today()
{
    Program program;
    program.start();
    QCOMPARE(program.place(), kWelcomePage);
    program.rename("Nia");
    program->window()->navigator().go({kPathPage, "w1d2"});
    program.start();
    QCOMPARE(program->window()->navigator().current(), (Place{kPathPage, "w1d2"}));
    program.clock.advance(std::chrono::hours{24});
    program.start();
    QCOMPARE(program.place(), kTodayPage);
}

void AppTests::a_place_of_another_version_is_today()
{
    Program program;
    program.start();
    program.rename("Nia");
    program->session()->learner().drafts().set("place", "2026-11-23 review x");
    program.start();
    QCOMPARE(program.place(), kTodayPage);
    QVERIFY(program->window()->currentPage() != nullptr);
}

void AppTests::closing_keeps_what_was_typed_last()
{
    Program program;
    program.start();
    QTest::keyClicks(program.find<QLineEdit>("nameEdit"), "Nia");
    program.start();
    QCOMPARE(program.name(), std::string("Nia"));
}

void AppTests::keys_undo_and_redo()
{
    Program program;
    program.start();
    program.rename("Nia");
    program->window()->commands().run("undo");
    QTRY_COMPARE(program.name(), std::string());
    QTRY_VERIFY(program.words().contains("Undone: name"));
    program.click("toastActionButton");
    QTRY_COMPARE(program.name(), std::string("Nia"));
    program->window()->commands().run("redo");
    QTRY_VERIFY(program.words().contains("nothing to redo"));
}

void AppTests::a_restore_can_be_undone()
{
    Program program;
    program.start();
    program.rename("Nia");
    bool isMade = false;
    program->session()->backUp([&isMade](const auto& made) { isMade = made.has_value(); });
    QTRY_VERIFY(isMade);
    program.rename("Ben");
    program->restore(QString::fromStdString(program->session()->backups().front().path.string()));
    QTRY_COMPARE(program.name(), std::string("Nia"));
    QTRY_VERIFY(program.words().contains("The file before is kept"));
    program.click("toastActionButton");
    QTRY_COMPARE(program.name(), std::string("Ben"));
}

void AppTests::a_damaged_file_is_repaired_and_opened()
{
    Program program;
    program.start();
    program.rename("Nia");
    program.app.reset();
    fs::remove_all(backupsIn(program.profile()));
    QVERIFY(writeFile(databaseIn(program.profile()), std::string(5000, '?')).has_value());
    program.start();
    QVERIFY(program->session() == nullptr);
    program.click("startEmptyButton");
    QTRY_VERIFY(program->session() != nullptr);
    QCOMPARE(program.place(), kWelcomePage);
    QVERIFY(program.name().empty());
}

void AppTests::learners_change_places()
{
    Program program;
    program.start();
    program.rename("Nia");
    const QString first = QString::fromStdString(Profiles{program.folders.data}.ids().front());
    program->createOther();
    QTRY_VERIFY(program.name().empty());
    program.rename("Ben");
    program->openOther(first);
    QTRY_COMPARE(program.name(), std::string("Nia"));
    program.start();
    QCOMPARE(program.name(), std::string("Nia"));
}

void AppTests::a_learner_who_is_open_elsewhere_closes_nothing_here()
{
    Program program;
    program.start();
    program.rename("Nia");
    const auto other = Profiles{program.folders.data}.create(program.clock, Random{5});
    QVERIFY(other.has_value());
    auto elsewhere = openProfile(program.folders, *other, program.clock);
    const Session* before = program->session();
    program->openOther(QString::fromStdString(*other)); // nobody answers
    QTRY_VERIFY(program->window()->notices().has("problem"));
    {
        const SingleInstance owner{elsewhere->folder, std::move(elsewhere->lock)};
        program->openOther(QString::fromStdString(*other));
        QTRY_VERIFY(program.words().contains("open in another window"));
    }
    QCOMPARE(program->session(), before);
}

void AppTests::a_window_that_hangs_is_told_about()
{
    Program program;
    auto held = openProfile(program.folders, {}, program.clock);
    QVERIFY(held.has_value());
    program.start();
    QTRY_VERIFY(program->window() != nullptr && program.words().contains("does not answer"));
    held->lock.reset();
    program.click("tryAgainButton");
    QTRY_VERIFY(program->session() != nullptr);
}

void AppTests::a_newer_file_is_read_only_and_stays_that()
{
    Program program;
    program.start();
    program.rename("Nia");
    bool isMade = false;
    program->session()->backUp([&isMade](const auto& made) { isMade = made.has_value(); });
    QTRY_VERIFY(isMade);
    program.app.reset();
    {
        auto database = storage::Database::open(databaseIn(program.profile()), storage::Access::ReadWrite);
        QVERIFY(database && database->execute("PRAGMA user_version = 99"));
    }
    program.start();
    QVERIFY(program->session()->isReadOnly());
    QVERIFY(program->window()->notices().has("readOnly"));
    bool isRefused = false;
    program->session()->learner().profile().rename("Ben", [&](const auto& done) { isRefused = !done; });
    QTRY_VERIFY(isRefused);
    QCOMPARE(program.name(), std::string("Nia"));
    program->window()->navigator().go({kSettingsPage, QStringLiteral("data")});
    QTRY_VERIFY(program.words().contains("restored when the app is as new as your file"));
    for (const QPushButton* each : program->window()->findChildren<QPushButton*>())
        QVERIFY(!each->objectName().startsWith("restore-"));
}

void AppTests::a_dropped_course_is_opened()
{
    Program program;
    program.start();
    program.rename("Nia");
    emit program->window()->filesDropped({QString::fromStdString(kTinyPack.string())});
    const auto title = [&] {
        return program->session() != nullptr ? program->session()->course().pack().info.title : "";
    };
    QTRY_COMPARE(title(), std::string("A tiny pack"));
    QCOMPARE(program.name(), std::string("Nia"));
    program->window()->commands().run("shippedCourse");
    QTRY_VERIFY(!title().empty() && title() != "A tiny pack");
    program.answerDialogs(QString::fromStdString(kTinyPack.string()));
    program->window()->commands().run("course");
    QTRY_COMPARE(title(), std::string("A tiny pack"));
}

void AppTests::a_course_can_come_while_a_file_is_being_chosen()
{
    Program program{systemDialogs()};
    program.start();
    program->window()->commands().run("course");
    QTRY_VERIFY(program.find<QFileDialog>({}) != nullptr && program.find<QFileDialog>({})->isVisible());
    program->openCourse(QString::fromStdString(kTinyPack.string())); // as when it is opened in the file manager
    QTRY_COMPARE(program->session() != nullptr ? program->session()->course().pack().info.title : "",
                 std::string("A tiny pack"));
    QVERIFY(program.find<QFileDialog>({}) == nullptr);
}

void AppTests::what_is_pressed_twice_happens_once()
{
    Program program;
    program.start();
    program->createOther();
    program->createOther();
    program->openCourse(QString::fromStdString(kTinyPack.string())); // waits its turn
    QTRY_COMPARE(program->session() != nullptr ? program->session()->course().pack().info.title : "",
                 std::string("A tiny pack"));
    QCOMPARE(Profiles{program.folders.data}.ids().size(), std::size_t{2});
}

void AppTests::a_file_is_opened_anew_also_while_a_course_is_being_read()
{
    Program program;
    program.start();
    const QPointer before{program->session()};
    program->openCourse("/nowhere/course.sstackpack");
    program->reopen(); // as at the end of a restore
    QTRY_VERIFY(before.isNull());
    QTRY_VERIFY(program->session() != nullptr);
}

void AppTests::a_course_that_cannot_be_read_changes_nothing()
{
    Program program;
    program.start();
    const Session* before = program->session();
    program->openCourse("/nowhere/course.sstackpack");
    QTRY_VERIFY(program->window()->notices().has("problem"));
    QVERIFY(program.words().contains("course.sstackpack cannot be opened"));
    QCOMPARE(program->session(), before);
}

void AppTests::without_a_course_the_shipped_one_is_offered()
{
    Program program;
    program.folders.pack = "/nowhere";
    program.start();
    QVERIFY(program->session() == nullptr);
    program.click("retryCourseButton");
    program.click("shippedCourseButton");
    QTRY_VERIFY(program->session() != nullptr);
    QCOMPARE(program.place(), kWelcomePage);
}

void AppTests::changing_windows_does_not_end_the_program()
{
    Program program;
    program.start();
    constexpr int kStillThere = 7;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        if (program->session() != nullptr)
            QCoreApplication::exit(kStillThere);
    });
    QTimer::singleShot(0, this, [&] {
        program->reopen();
        look.start(1);
    });
    QCOMPARE(QApplication::exec(), kStillThere);
}

QTEST_MAIN(AppTests)
#include "App.tests.moc"
