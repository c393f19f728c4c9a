// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Session.h"
#include "app/gui/state/BackupInfo.h"
#include "app/gui/state/SingleInstance.h"
#include "app/gui/state/Startup.h"
#include "core/base/File.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/SessionFixture.h"

#include <QLocalServer>
#include <QSignalSpy>
#include <QTest>

using namespace secondstack;
using namespace std::chrono_literals;
using namespace secondstack::gui;
using namespace secondstack::tests;

class SessionTests final : public QObject
{
    Q_OBJECT

private slots:
    void a_backup_holds_what_was_done_just_before();
    void a_backup_that_fails_is_known_until_one_succeeds();
    void all_is_saved_only_when_it_is();
    void what_could_not_be_saved_is_known_until_something_can();
    void another_day_is_told_once();
    void a_folder_is_opened_by_one_window_only();
    void who_has_the_lock_hears_what_the_second_wants();
    void a_window_that_hangs_does_not_answer();
    void a_window_that_still_opens_its_file_is_asked_again();
};

namespace {

void rename(SessionFixture& fixture, const std::string& name)
{
    fixture->learner().profile().rename(name, [](const auto&) {});
}

/// The folders of a computer without learners.
struct FreshFolders
{
    TemporaryFolder folder;
    Folders folders{folder.path(), folder.path(), {}};
    ManualClock clock{kFirstMorning};
};

} // namespace

void SessionTests::a_backup_holds_what_was_done_just_before()
{
    SessionFixture fixture;
    const auto before = fixture->state().eventCount();
    rename(fixture, "Learner 01");
    QSignalSpy done(&*fixture, &Session::backedUp);
    fixture->backUp([](const auto&) {});
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(eventsIn(fixture->backups().front().path, fixture.clock), std::optional(before + 1));
}

void SessionTests::a_backup_that_fails_is_known_until_one_succeeds()
{
    SessionFixture fixture;
    rename(fixture, "Learner 01");
    const auto folder = backupsIn(fixture->folder());
    QVERIFY(writeFile(folder, "in the way").has_value());
    QSignalSpy done(&*fixture, &Session::backedUp);
    fixture->backUp([](const auto&) {});
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(fixture->backupProblem().has_value());
    std::filesystem::remove(folder);
    fixture->backUp([](const auto&) {});
    QTRY_COMPARE(done.count(), 2);
    QVERIFY(!fixture->backupProblem().has_value());
}

void SessionTests::all_is_saved_only_when_it_is()
{
    SessionFixture fixture;
    QVERIFY(!fixture->isSaving());
    QSignalSpy changes(&*fixture, &Session::savingChanged);
    rename(fixture, "Learner 01");
    QVERIFY(fixture->isSaving());
    QTRY_VERIFY(!fixture->isSaving());
    QCOMPARE(changes.count(), 2);
    QVERIFY(!fixture->savingProblem().has_value());
}

void SessionTests::what_could_not_be_saved_is_known_until_something_can()
{
    const ManualClock clock{kFirstMorning};
    learner::InlineCommitQueue inner{memoryJournal(clock, 1)};
    SavingQueue queue{inner, [] {}};
    queue.post([](journal::Journal&) -> Result<void> { return fail(ErrorKind::NoSpace, "full"); },
               [](const Result<void>&) {});
    QVERIFY(queue.problem() && queue.problem()->kind == ErrorKind::NoSpace);
    queue.post([](journal::Journal&) -> Result<void> { return {}; },
               [&](const Result<void>&) { QVERIFY(!queue.isSaving()); });
    QVERIFY(!queue.problem().has_value());
}

void SessionTests::another_day_is_told_once()
{
    SessionFixture fixture;
    QSignalSpy changed(&*fixture, &Session::changed);
    fixture->lookAtDate();
    QCOMPARE(changed.count(), 0);
    fixture.clock.advance(std::chrono::hours{24});
    fixture->lookAtDate();
    fixture->lookAtDate();
    QCOMPARE(changed.count(), 1);
}

void SessionTests::a_folder_is_opened_by_one_window_only()
{
    FreshFolders at;
    auto first = openProfile(at.folders, {}, at.clock);
    QVERIFY(first && first->lock && first->file);
    const auto second = openProfile(at.folders, first->id, at.clock);
    QVERIFY(second && second->isOpenElsewhere && !second->file);
    QCOMPARE(second->file.error().kind, ErrorKind::Busy);
    first->lock.reset();
    const auto third = openProfile(at.folders, first->id, at.clock);
    QVERIFY(third && !third->isOpenElsewhere && third->file);
}

void SessionTests::who_has_the_lock_hears_what_the_second_wants()
{
    FreshFolders at;
    auto opened = openProfile(at.folders, {}, at.clock);
    SingleInstance owner{opened->folder, std::move(opened->lock)};
    QSignalSpy asked(&owner, &SingleInstance::asked);
    std::vector<bool> answers;
    const auto keep = [&answers](bool isAnswered) { answers.push_back(isAnswered); };
    SingleInstance::ask(opened->folder, QString::fromUtf8("/home/me/Kurs für Zoë.sstackpack"), *this, keep);
    SingleInstance::ask(opened->folder, {}, *this, keep);
    QTRY_COMPARE(answers.size(), std::size_t{2});
    QVERIFY(answers[0] && answers[1]);
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked[0][0].toString(), QString::fromUtf8("/home/me/Kurs für Zoë.sstackpack"));
    QVERIFY(asked[1][0].toString().isEmpty());
}

void SessionTests::a_window_that_hangs_does_not_answer()
{
    FreshFolders at;
    const auto opened = openProfile(at.folders, {}, at.clock); // has the lock
    std::vector<bool> answers;
    const auto keep = [&answers](bool isAnswered) { answers.push_back(isAnswered); };
    SingleInstance::ask(opened->folder, {}, *this, keep, 20ms); // nobody listens
    QTRY_COMPARE(answers, std::vector{false});
    QLocalServer silent;
    QVERIFY(silent.listen(SingleInstance::serverName(opened->folder)));
    SingleInstance::ask(opened->folder, {}, *this, keep, 20ms);
    QTRY_COMPARE(answers, (std::vector{false, false}));
}

void SessionTests::a_window_that_still_opens_its_file_is_asked_again()
{
    FreshFolders at;
    auto opened = openProfile(at.folders, {}, at.clock);
    std::vector<bool> answers;
    SingleInstance::ask(opened->folder, {}, *this, [&answers](bool isAnswered) { answers.push_back(isAnswered); }, 1h);
    QTest::qWait(0);
    QVERIFY(answers.empty());
    const SingleInstance owner{opened->folder, std::move(opened->lock)};
    QTRY_COMPARE(answers, std::vector{true});
}

QTEST_MAIN(SessionTests)
#include "Session.tests.moc"
