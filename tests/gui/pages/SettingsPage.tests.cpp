// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/settings/SettingsPage.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Strings.h"
#include "app/gui/theme/Theme.h"
#include "core/base/File.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

class FakeDialogs final : public Dialogs
{
public:
    void chooseSaveFile(QWidget&, const QString&, const QString&, Chosen then) override
    {
        if (!file.isEmpty()) // or the reader changed their mind
            then(file);
    }
    void chooseOpenFile(QWidget&, const QString&, const QString&, Chosen) override {}
    bool openFolder(const QString& folder) override
    {
        opened << folder;
        return isThere;
    }

    QString file;
    QStringList opened;
    bool isThere = true;
};

/// A page on a learner who has done something.
struct Shown
{
    Shown() : data(folder.path()), preferences(QString::fromStdString(folder.path().string()))
    {
        const learner::SimulatedHabits habits{.activities = 2};
        fixture.reopen(&habits);
        auto made = std::make_unique<SettingsPage>(*fixture, preferences, Folders{data, data, {}}, nullptr, dialogs);
        settings = made.get();
        page = std::make_unique<ShownPage>(std::move(made));
    }

    TemporaryFolder folder;
    std::filesystem::path data;
    SessionFixture fixture;
    Preferences preferences;
    FakeDialogs dialogs;
    SettingsPage* settings = nullptr;
    std::unique_ptr<ShownPage> page;
};

} // namespace

class SettingsPageTests final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void looks_take_effect_at_once_and_are_remembered();
    void a_size_chosen_by_key_shows_too();
    void a_name_is_saved_with_enter_and_can_be_undone();
    void the_page_that_sets_up_fastapi_is_asked_for();
    void an_undo_never_takes_back_what_came_later();
    void a_name_that_is_too_long_stays_in_the_field_and_says_why();
    void other_learners_are_listed_and_can_be_opened();
    void a_backup_is_made_and_listed();
    void a_restore_says_what_it_will_do_before_it_is_asked_for();
    void everything_is_exported_as_lines();
    void an_export_that_fails_says_why();
    void the_folder_can_be_copied_and_opened();
    void the_sheet_of_keys_is_asked_for();

private:
    Theme m_theme{*qApp};
};

void SettingsPageTests::init()
{
    m_theme.setAppearance({.scheme = Scheme::Light});
}

void SettingsPageTests::looks_take_effect_at_once_and_are_remembered()
{
    Shown shown;
    shown.page->click("scheme-2-Button");
    shown.page->find<QPushButton>("textSize-125-Button")->click();
    shown.page->find<QPushButton>("highContrastButton")->click();
    shown.page->find<QPushButton>("reducedMotionButton")->click();
    const Appearance wanted{.scheme = Scheme::Dark, .highContrast = true, .textPercent = 125, .reducedMotion = true};
    QCOMPARE(m_theme.appearance(), wanted);
    QCOMPARE(shown.preferences.appearance(), wanted);
}

void SettingsPageTests::a_size_chosen_by_key_shows_too()
{
    Shown shown;
    m_theme.setAppearance({.scheme = Scheme::Light, .textPercent = 110});
    QVERIFY(shown.page->find<QPushButton>("textSize-110-Button")->isChecked());
    QVERIFY(!shown.page->find<QPushButton>("textSize-100-Button")->isChecked());
    for (QPushButton* chip : (**shown.page).findChildren<QPushButton*>()) {
        if (chip->objectName().startsWith("textSize-"))
            QCOMPARE((chip->focusPolicy() & Qt::TabFocus) != 0, chip->isChecked());
    }
}

void SettingsPageTests::the_page_that_sets_up_fastapi_is_asked_for()
{
    Shown shown;
    shown.page->click("readyButton");
    QCOMPARE(shown.page->places.value(0).page, QString(kReadyPage));
}

void SettingsPageTests::a_name_is_saved_with_enter_and_can_be_undone()
{
    Shown shown;
    auto* field = shown.page->find<QLineEdit>("nameField");
    QTest::keyClicks(field, "Learner 01");
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shown.fixture->state().profile().name(), std::string("Learner 01"));
    QTRY_COMPARE(shown.page->messages.size(), 1);
    shown.page->lastAction();
    QTRY_VERIFY(shown.fixture->state().profile().name().empty());
    QTRY_VERIFY(field->text().isEmpty());
}

void SettingsPageTests::an_undo_never_takes_back_what_came_later()
{
    Shown shown;
    QTest::keyClicks(shown.page->find<QLineEdit>("nameField"), "Learner 01");
    shown.page->find<QPushButton>("saveNameButton")->click();
    QTRY_COMPARE(shown.page->messages.size(), 1);
    const auto undo = shown.page->lastAction;
    const auto events = shown.fixture->state().eventCount();
    shown.fixture->learner().reading().complete("w1d2-l1", 5, [](const auto&) {});
    QTRY_COMPARE(shown.fixture->state().eventCount(), events + 1);
    undo();
    QTRY_COMPARE(shown.page->messages.size(), 2);
    QVERIFY(shown.page->messages.last().contains("something else was done"));
    QCOMPARE(shown.fixture->state().eventCount(), events + 1);
}

void SettingsPageTests::a_name_that_is_too_long_stays_in_the_field_and_says_why()
{
    Shown shown;
    auto* field = shown.page->find<QLineEdit>("nameField");
    const QString typed(200, QLatin1Char('x'));
    field->setText({});
    QTest::keyClicks(field, typed);
    shown.page->find<QPushButton>("saveNameButton")->click();
    QTRY_VERIFY(shown.page->words().contains("larger than the app accepts"));
    QCOMPARE(field->text(), typed);
}

void SettingsPageTests::other_learners_are_listed_and_can_be_opened()
{
    Shown shown;
    const auto other = Profiles{shown.data}.create(shown.fixture.clock, Random{9});
    QVERIFY(other.has_value());
    shown.page->go("profiles");
    const QString name = QStringLiteral("openLearner-%1-Button").arg(QString::fromStdString(*other));
    QTRY_VERIFY(shown.page->find(name) != nullptr);
    QSignalSpy wanted(shown.settings, &SettingsPage::profileRequested);
    shown.page->find<QPushButton>(name)->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QString::fromStdString(*other));
    QSignalSpy added(shown.settings, &SettingsPage::newProfileRequested);
    shown.page->find<QPushButton>("addLearnerButton")->click();
    QCOMPARE(added.size(), 0); // it is asked first
    shown.page->find<QPushButton>("confirmLearnerButton")->click();
    QCOMPARE(added.count(), 1);
}

void SettingsPageTests::a_backup_is_made_and_listed()
{
    Shown shown;
    QVERIFY(shown.fixture->backups().empty());
    auto* backUp = shown.page->find<QPushButton>("backUpButton");
    backUp->setFocus();
    QTest::keyClick(backUp, Qt::Key_Return);
    QTRY_COMPARE(shown.fixture->backups().size(), std::size_t{1});
    const QString name = QStringLiteral("restore-%1-Button")
                             .arg(QString::fromStdString(shown.fixture->backups().front().path.filename().string()));
    QTRY_VERIFY(shown.page->find(name) != nullptr);
    QTRY_COMPARE(QApplication::focusWidget(), backUp);
}

void SettingsPageTests::a_restore_says_what_it_will_do_before_it_is_asked_for()
{
    Shown shown;
    shown.page->find<QPushButton>("backUpButton")->click();
    QTRY_COMPARE(shown.fixture->backups().size(), std::size_t{1});
    const auto events = shown.fixture->state().eventCount();
    shown.fixture->learner().profile().rename("Learner 02", [](const auto&) {});
    QTRY_COMPARE(shown.fixture->state().eventCount(), events + 1);
    const std::filesystem::path backup = shown.fixture->backups().front().path;
    const QString name = QStringLiteral("restore-%1-Button").arg(QString::fromStdString(backup.filename().string()));
    QTRY_VERIFY(shown.page->find(name) != nullptr);
    QSignalSpy wanted(shown.settings, &SettingsPage::restoreRequested);
    shown.page->find<QPushButton>(name)->click();
    QTRY_VERIFY(shown.page->find("confirmRestoreButton") != nullptr);
    QVERIFY(shown.page->words().contains(QStringLiteral("It holds %1 events, your present file"
                                                        " %2")
                                             .arg(events)
                                             .arg(events + 1)));
    QCOMPARE(wanted.count(), 0);
    shown.page->find<QPushButton>("keepFileButton")->click();
    QTRY_VERIFY(shown.page->find("confirmRestoreButton") == nullptr);
    shown.page->find<QPushButton>(name)->click();
    QTRY_VERIFY(shown.page->find("confirmRestoreButton") != nullptr);
    shown.page->find<QPushButton>("confirmRestoreButton")->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QString::fromStdString(backup.string()));
}

void SettingsPageTests::everything_is_exported_as_lines()
{
    Shown shown;
    shown.dialogs.file = QString::fromStdString((shown.folder / "all.jsonl").string());
    shown.page->find<QPushButton>("exportButton")->click();
    QTRY_COMPARE(shown.page->messages.size(), 1);
    const auto text = readFile(shown.folder / "all.jsonl", 1 << 26);
    QVERIFY(text.has_value());
    QVERIFY(std::count(text->begin(), text->end(), '\n') >= shown.fixture->state().eventCount());
    QVERIFY(shown.page->find<QPushButton>("exportButton")->isEnabled());
}

void SettingsPageTests::an_export_that_fails_says_why()
{
    Shown shown;
    shown.page->find<QPushButton>("exportButton")->click(); // no file chosen: nothing happens
    shown.dialogs.file = QString::fromStdString((shown.folder / "missing" / "all.jsonl").string());
    shown.page->find<QPushButton>("exportButton")->click();
    QTRY_VERIFY(shown.page->words().contains("missing/all.jsonl"));
    QVERIFY(shown.page->messages.isEmpty());
}

void SettingsPageTests::the_folder_can_be_copied_and_opened()
{
    Shown shown;
    const QString folder = QString::fromStdString(shown.fixture->folder().string());
    shown.page->find<QPushButton>("copyFolderButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), folder);
    shown.page->find<QPushButton>("openFolderButton")->click();
    QCOMPARE(shown.dialogs.opened, QStringList{folder});
    shown.dialogs.isThere = false;
    shown.page->find<QPushButton>("openFolderButton")->click();
    QVERIFY(shown.page->messages.last().contains("no file manager"));
}

void SettingsPageTests::the_sheet_of_keys_is_asked_for()
{
    Shown shown;
    QSignalSpy wanted(shown.settings, &SettingsPage::shortcutsRequested);
    shown.page->find<QPushButton>("showKeysButton")->click();
    QCOMPARE(wanted.count(), 1);
}

QTEST_MAIN(SettingsPageTests)
#include "SettingsPage.tests.moc"
