// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/recovery/RecoveryPage.h"
#include "app/gui/pages/recovery/RestorePage.h"
#include "app/gui/state/BackupInfo.h"
#include "app/gui/theme/Theme.h"
#include "core/base/File.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

class NoFileManager final : public Dialogs
{
public:
    void chooseSaveFile(QWidget&, const QString&, const QString&, Chosen) override {}
    void chooseOpenFile(QWidget&, const QString&, const QString&, Chosen) override {}
    bool openFolder(const QString&) override { return false; }
};

/// A learner's folder with a backup, whose file was then overwritten with something else.
class DamagedFolder
{
public:
    DamagedFolder()
    {
        SessionFixture fixture;
        const learner::SimulatedHabits habits{.activities = 2};
        fixture.reopen(&habits);
        events = fixture->state().eventCount();
        bool isMade = false;
        fixture->backUp([&](const auto& made) { isMade = made.has_value(); });
        [&] { QTRY_VERIFY(isMade); }();
        std::filesystem::copy(fixture->folder(), folder.path(), std::filesystem::copy_options::recursive);
        fixture.session.reset();
        for (const char* tail : {"-wal", "-shm"})
            std::filesystem::remove(databaseIn(folder.path()).string() + tail);
        if (!writeFile(databaseIn(folder.path()), kDamage))
            throw std::runtime_error("cannot damage the file");
    }

    [[nodiscard]] Result<learner::ProfileFile> open() const
    {
        return learner::openProfileFile(databaseIn(folder.path()), clock, Random{4});
    }
    [[nodiscard]] std::string setAside() const
    {
        const auto files = filesSetAside(folder.path());
        return files.size() == 1 ? readFile(files.front().path, 1 << 20).value_or("") : "";
    }

    static inline const std::string kDamage = std::string(5000, '?');
    TemporaryFolder folder;
    ManualClock clock{kFirstMorning};
    std::int64_t events = 0;
};

} // namespace

class RecoveryPageTests final : public QObject
{
    Q_OBJECT

private slots:
    void a_damaged_file_is_replaced_by_the_newest_good_backup_and_kept();
    void without_a_backup_one_can_start_empty_and_the_file_is_kept();
    void what_is_no_damage_leaves_the_file_alone();
    void without_a_folder_one_can_only_try_again();
    void another_learner_can_go_on_meanwhile();
    void a_restore_tells_where_the_file_before_is();
    void a_restore_that_fails_leaves_the_file_and_goes_back();

private:
    Theme m_theme{*qApp};
    NoFileManager m_dialogs;
    TemporaryFolder m_data;
};

void RecoveryPageTests::a_damaged_file_is_replaced_by_the_newest_good_backup_and_kept()
{
    DamagedFolder damaged;
    const auto opened = damaged.open();
    QVERIFY(!opened.has_value());
    auto made =
        std::make_unique<RecoveryPage>(opened.error(), damaged.folder.path(), m_data.path(), damaged.clock, m_dialogs);
    QSignalSpy repaired(made.get(), &RecoveryPage::repaired);
    ShownPage page(std::move(made));
    QVERIFY(page.words().contains(QString::fromStdString(databaseIn(damaged.folder.path()).string())));
    QTRY_VERIFY(page.find("restoreBackupButton")->isEnabled());
    QVERIFY(page.words().contains(QStringLiteral("Events in it: %1.").arg(damaged.events)));
    page.click("restoreBackupButton");
    QTRY_COMPARE(repaired.count(), 1);
    const auto again = damaged.open();
    QVERIFY(again.has_value());
    QCOMPARE(again->state.eventCount(), damaged.events);
    QVERIFY(damaged.setAside() == DamagedFolder::kDamage);
}

void RecoveryPageTests::without_a_backup_one_can_start_empty_and_the_file_is_kept()
{
    DamagedFolder damaged;
    std::filesystem::remove_all(backupsIn(damaged.folder.path()));
    auto made = std::make_unique<RecoveryPage>(damaged.open().error(), damaged.folder.path(), m_data.path(),
                                               damaged.clock, m_dialogs);
    QSignalSpy repaired(made.get(), &RecoveryPage::repaired);
    ShownPage page(std::move(made));
    QTRY_VERIFY(page.words().contains("There is no backup that can be read."));
    QVERIFY(!page.find("restoreBackupButton")->isEnabled());
    page.click("startEmptyButton");
    QTRY_COMPARE(repaired.count(), 1);
    const auto again = damaged.open();
    QVERIFY(again.has_value());
    QCOMPARE(again->state.eventCount(), 0);
    QVERIFY(damaged.setAside() == DamagedFolder::kDamage);
}

void RecoveryPageTests::what_is_no_damage_leaves_the_file_alone()
{
    const TemporaryFolder folder;
    const ManualClock clock{kFirstMorning};
    for (const ErrorKind kind : {ErrorKind::NewerVersion, ErrorKind::ReadOnly, ErrorKind::Busy, ErrorKind::NoSpace}) {
        auto made = std::make_unique<RecoveryPage>(Error{kind, "it says", {}, {}}, folder.path(), m_data.path(), clock,
                                                   m_dialogs);
        QSignalSpy again(made.get(), &RecoveryPage::repaired);
        ShownPage page(std::move(made));
        QVERIFY(page.find("restoreBackupButton") == nullptr);
        QVERIFY(page.find("startEmptyButton") == nullptr);
        QVERIFY(page.words().contains("try again"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(again.count(), 1);
        page.click("openFolderButton");
        QVERIFY(page.messages.last().contains("no file manager"));
    }
}

void RecoveryPageTests::without_a_folder_one_can_only_try_again()
{
    const ManualClock clock{kFirstMorning};
    ShownPage page(std::make_unique<RecoveryPage>(Error{ErrorKind::Failed, "no folder", {}, {}},
                                                  std::filesystem::path{}, m_data.path(), clock, m_dialogs));
    QVERIFY(page.find("startEmptyButton") == nullptr);
    QVERIFY(page.find("openFolderButton") == nullptr);
    QVERIFY(page.find("tryAgainButton")->isEnabled());
}

void RecoveryPageTests::another_learner_can_go_on_meanwhile()
{
    const TemporaryFolder data;
    const ManualClock clock{kFirstMorning};
    const auto broken = Profiles{data.path()}.create(clock, Random{1});
    const auto other = Profiles{data.path()}.create(clock, Random{2});
    QVERIFY(broken.has_value() && other.has_value());
    auto made = std::make_unique<RecoveryPage>(Error{ErrorKind::NewerVersion, "newer", {}, {}},
                                               Profiles{data.path()}.folderOf(*broken), data.path(), clock, m_dialogs);
    QSignalSpy wanted(made.get(), &RecoveryPage::profileRequested);
    ShownPage page(std::move(made));
    const QString name = QStringLiteral("openLearner-%1-Button");
    const auto isOffered = [&] {
        const QWidget* open = page.find(name.arg(QString::fromStdString(*other)));
        return open != nullptr && open->isVisible();
    };
    QTRY_VERIFY(isOffered());
    QVERIFY(page.find(name.arg(QString::fromStdString(*broken))) == nullptr);
    page.click(name.arg(QString::fromStdString(*other)));
    QCOMPARE(wanted.first().first().toString(), QString::fromStdString(*other));
}

void RecoveryPageTests::a_restore_tells_where_the_file_before_is()
{
    DamagedFolder damaged;
    const auto backup = storage::backupsIn(backupsIn(damaged.folder.path())).front().path;
    auto made = std::make_unique<RestorePage>(backup, damaged.folder.path(), damaged.clock);
    QSignalSpy restored(made.get(), &RestorePage::restored);
    ShownPage page(std::move(made));
    QTRY_COMPARE(restored.count(), 1);
    const auto aside = readFile(restored.first().first().toString().toStdString(), 1 << 20);
    QVERIFY(aside.has_value() && *aside == DamagedFolder::kDamage);
    QCOMPARE(damaged.open()->state.eventCount(), damaged.events);
}

void RecoveryPageTests::a_restore_that_fails_leaves_the_file_and_goes_back()
{
    DamagedFolder damaged;
    auto made = std::make_unique<RestorePage>(damaged.folder / "missing.db", damaged.folder.path(), damaged.clock);
    QSignalSpy abandoned(made.get(), &RestorePage::abandoned);
    ShownPage page(std::move(made));
    QTRY_VERIFY(page.find("abandonRestoreButton") != nullptr && page.find("abandonRestoreButton")->isVisible());
    QVERIFY(readFile(databaseIn(damaged.folder.path()), 1 << 20) == DamagedFolder::kDamage);
    page.click("abandonRestoreButton");
    QCOMPARE(abandoned.count(), 1);
}

QTEST_MAIN(RecoveryPageTests)
#include "RecoveryPage.tests.moc"
