// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Session.h"
#include "app/gui/state/BackupInfo.h"
#include "core/base/File.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/SessionFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace secondstack;
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
};

namespace {

void rename(SessionFixture& fixture, const std::string& name)
{
    fixture->learner().profile().rename(name, [](const auto&) {});
}

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

QTEST_MAIN(SessionTests)
#include "Session.tests.moc"
