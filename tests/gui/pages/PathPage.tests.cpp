// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/path/PathPage.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QAccessible>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;
using namespace std::chrono_literals;

class PathPageTests final : public QObject
{
    Q_OBJECT

private slots:
    void a_day_unfolds_and_folds_by_key();
    void a_screen_reader_unfolds_a_day_and_hears_it();
    void a_place_unfolds_its_day();
    void activities_lead_to_their_places_and_announced_ones_nowhere();
    void accepting_a_plan_stores_it_and_can_be_undone();
    void a_week_without_study_days_is_refused_in_words();
    void moving_the_start_shows_each_day_before_and_after();
    void escape_leaves_everything_as_it_was();
    void undo_takes_back_what_was_entered_last();
    void undo_works_in_the_fields_that_are_typed_in();
    void a_key_unfolds_the_calendar();
    void a_date_from_the_calendar_is_one_step();
    void short_study_days_say_what_they_cost();
    void dates_off_are_added_and_removed();
    void being_behind_is_said_in_words();

private:
    [[nodiscard]] static std::unique_ptr<Page> pageOf(SessionFixture& fixture)
    {
        return std::make_unique<PathPage>(*fixture);
    }
    static void makePlan(SessionFixture& fixture)
    {
        const learner::SimulatedHabits plansOnly{.activities = 0};
        fixture.reopen(&plansOnly);
    }

    Theme m_theme{*qApp};
};

void PathPageTests::a_day_unfolds_and_folds_by_key()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    QVERIFY(page.find("w1d1-details") == nullptr);
    QTest::keyClick(page.find("w1d1-tile"), Qt::Key_Return);
    QTRY_VERIFY(page.find("w1d1-details") != nullptr);
    QTRY_COMPARE(QApplication::focusWidget(), page.find("w1d1-tile"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(page.find("w1d1-details") == nullptr);
    QVERIFY(page.places.isEmpty());
}

void PathPageTests::a_screen_reader_unfolds_a_day_and_hears_it()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    QAccessibleInterface* tile = QAccessible::queryAccessibleInterface(page.find("w1d1-tile"));
    QVERIFY(tile->state().collapsed);
    tile->actionInterface()->doAction(tile->actionInterface()->actionNames().first());
    QTRY_VERIFY(page.find("w1d1-details") != nullptr);
    QVERIFY(QAccessible::queryAccessibleInterface(page.find("w1d1-tile"))->state().expanded);
}

void PathPageTests::a_place_unfolds_its_day()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "w3d2");
    QTRY_VERIFY(page.find("w3d2-details") != nullptr);
    QTRY_COMPARE(QApplication::focusWidget(), page.find("w3d2-tile"));
    QTRY_VERIFY(!page.find("w3d2-tile")->visibleRegion().isEmpty());
    QVERIFY(page.words().contains("comes with a new version"));
}

void PathPageTests::activities_lead_to_their_places_and_announced_ones_nowhere()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "w1d1");
    QTRY_VERIFY(page.find("w1d1-l3-row") != nullptr);
    QTest::keyClick(page.find("w1d1-l3-row"), Qt::Key_Return);
    QTest::keyClick(page.find("w1d1-x1-row"), Qt::Key_Return);
    QCOMPARE(page.places, (QList<Place>{{kLessonPage, "w1d1-l3"}, {kExercisePage, "w1d1-x1"}}));
    ShownPage later(pageOf(fixture), "w3d2");
    QTRY_VERIFY(later.find("w3d2-x1-row") != nullptr);
    QTest::keyClick(later.find("w3d2-x1-row"), Qt::Key_Return);
    QCOMPARE(later.find("w3d2-x1-row")->focusPolicy(), Qt::NoFocus);
    QVERIFY(later.places.isEmpty());
}

void PathPageTests::accepting_a_plan_stores_it_and_can_be_undone()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "plan");
    QVERIFY(page.find("planPanel")->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), page.find("startDateEdit"));
    page.find<QSpinBox>("minutesPerDaySpinBox")->setValue(120);
    QVERIFY(page.find<QLabel>("planFinishLabel")->text().startsWith("You finish on"));
    QTest::keyClick(page.find("acceptPlanButton"), Qt::Key_Return);
    QTRY_VERIFY(fixture->state().plan().current().has_value());
    QCOMPARE(fixture->state().plan().current()->constraints.minutesPerDay, plan::Minutes{120});
    QTRY_VERIFY(!page.find("planPanel")->isVisible());
    QTRY_VERIFY(page.words().contains("By your plan you finish on"));
    QCOMPARE(page.messages.size(), 1);
    page.lastAction();
    QTRY_VERIFY(!fixture->state().plan().current().has_value());
}

void PathPageTests::a_week_without_study_days_is_refused_in_words()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "plan");
    for (int weekday = 1; weekday <= 6; ++weekday) // Sunday is off as it is
        page.click(QStringLiteral("weekday%1Button").arg(weekday));
    QVERIFY(page.find("planProblemBanner")->isVisible());
    QVERIFY(page.words().contains("keep at least one day of the week"));
    QVERIFY(!page.find("acceptPlanButton")->isEnabled());
    page.click("weekday6Button");
    QVERIFY(!page.find("planProblemBanner")->isVisible());
    QVERIFY(page.find("acceptPlanButton")->isEnabled());
}

void PathPageTests::moving_the_start_shows_each_day_before_and_after()
{
    SessionFixture fixture;
    makePlan(fixture);
    ShownPage page(pageOf(fixture));
    page.click("planButton");
    QVERIFY(page.find("planPanel")->isVisible());
    QVERIFY(page.words().contains("days keep their dates"));
    auto* start = page.find<QDateEdit>("startDateEdit");
    QCOMPARE(start->minimumDate(), QDate(2026, 11, 23));
    start->setDate(QDate(2026, 11, 30));
    QVERIFY(page.find<QLabel>("planFinishLabel")->text().endsWith("7 days later."));
    QVERIFY(page.words().contains("Mon 23 Nov"));
    QVERIFY(!page.words().contains("days keep their dates"));
}

void PathPageTests::escape_leaves_everything_as_it_was()
{
    SessionFixture fixture;
    makePlan(fixture);
    const auto before = fixture->state().plan().current();
    ShownPage page(pageOf(fixture), "plan");
    page.find<QSpinBox>("minutesPerDaySpinBox")->setValue(30);
    QTest::keyClick(page.find("acceptPlanButton"), Qt::Key_Escape);
    QVERIFY(!page.find("planPanel")->isVisible());
    QCOMPARE(QApplication::focusWidget(), page.find("planButton"));
    QVERIFY(fixture->state().plan().current() == before);
    QCOMPARE(page.messages.size(), 1);
    page.lastAction(); // it was a slip
    QVERIFY(page.find("planPanel")->isVisible());
    QCOMPARE(page.find<QSpinBox>("minutesPerDaySpinBox")->value(), 30);
}

void PathPageTests::undo_takes_back_what_was_entered_last()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "plan");
    auto* minutes = page.find<QSpinBox>("minutesPerDaySpinBox");
    auto* sunday = page.find<QPushButton>("weekday7Button");
    const int usual = minutes->value();
    minutes->setValue(120);
    sunday->click();
    QTest::keyClick(sunday, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!sunday->isChecked());
    QCOMPARE(minutes->value(), 120);
    QTest::keyClick(sunday, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(sunday, Qt::Key_Z, Qt::ControlModifier); // there is nothing more, and that is no harm
    QCOMPARE(minutes->value(), usual);
    QTest::keyClick(sunday, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(minutes->value(), 120);
}

void PathPageTests::undo_works_in_the_fields_that_are_typed_in()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "plan");
    auto* minutes = page.find<QSpinBox>("minutesPerDaySpinBox");
    auto* start = page.find<QDateEdit>("startDateEdit");
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    const int usual = minutes->value();
    minutes->setFocus();
    press(Qt::Key_Up);
    QVERIFY(minutes->value() != usual);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(minutes->value(), usual);
    minutes->selectAll();
    QTest::keyClicks(QApplication::focusWidget(), "180");
    QVERIFY(page.find<QLabel>("weekHoursLabel")->text().startsWith("18 h")); // at once
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(minutes->value(), usual); // not 18: what was typed in one go is one step
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(minutes->value(), 180);
    const QDate first = start->date();
    start->setFocus();
    press(Qt::Key_Up);
    QVERIFY(start->date() != first);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(start->date(), first);
    QCOMPARE(minutes->value(), 180);
    minutes->setFocus();
    minutes->selectAll();
    press(Qt::Key_9);
    press(Qt::Key_Z, Qt::ControlModifier); // what is no number yet goes, and nothing else
    QCOMPARE(minutes->value(), 180);
    QCOMPARE(minutes->cleanText(), QString("180"));
}

void PathPageTests::a_key_unfolds_the_calendar()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "plan");
    auto* start = page.find<QDateEdit>("startDateEdit");
    start->setFocus();
    QTest::keyClick(start, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(start->calendarWidget()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!start->calendarWidget()->isVisible());
    QVERIFY(page.find("planPanel")->isVisible());
    QTest::keyClick(page.find("acceptPlanButton"), Qt::Key_Escape);
    QVERIFY(page.messages.isEmpty()); // nothing was changed
}

void PathPageTests::a_date_from_the_calendar_is_one_step()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "plan");
    auto* start = page.find<QDateEdit>("startDateEdit");
    const QDate before = start->date();
    start->setFocus();
    QTest::keyClick(start, Qt::Key_F4);
    QTRY_VERIFY(start->calendarWidget()->isVisible());
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Return})
        QTest::keyClick(QApplication::focusWidget(), key);
    QTRY_VERIFY(!start->calendarWidget()->isVisible());
    QCOMPARE(start->date(), before.addDays(2));
    QTest::keyClick(start, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(start->date(), before);
}

void PathPageTests::short_study_days_say_what_they_cost()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "plan");
    auto* extent = page.find<QLabel>("planExtentLabel");
    QVERIFY(extent->text().startsWith("4 weeks, with "));
    QVERIFY2(!extent->text().contains("stay free"), qPrintable(extent->text()));
    page.find<QSpinBox>("minutesPerDaySpinBox")->setValue(50);
    QVERIFY(extent->text().contains("stay free"));
}

void PathPageTests::dates_off_are_added_and_removed()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture), "plan");
    page.find<QDateEdit>("dateOffEdit")->setDate(QDate(2026, 11, 25));
    const QString before = page.find<QLabel>("planFinishLabel")->text();
    page.click("addDateOffButton");
    QVERIFY(page.find<QLabel>("planFinishLabel")->text() != before);
    QTest::qWait(0);
    page.click("removeDateOff2026-11-25Button");
    QCOMPARE(page.find<QLabel>("planFinishLabel")->text(), before);
}

void PathPageTests::being_behind_is_said_in_words()
{
    SessionFixture fixture;
    makePlan(fixture);
    fixture.clock.advance(24h);
    ShownPage page(pageOf(fixture));
    QVERIFY(page.words().contains("from 1 study day is still open"));
}

QTEST_MAIN(PathPageTests)
#include "PathPage.tests.moc"
