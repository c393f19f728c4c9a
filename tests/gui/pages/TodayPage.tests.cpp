// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/today/TodayPage.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QPushButton>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;
using namespace std::chrono_literals;

class TodayPageTests final : public QObject
{
    Q_OBJECT

private slots:
    void enter_begins_with_the_first_activity();
    void every_activity_leads_to_its_place();
    void without_a_plan_planning_is_offered();
    void what_is_done_is_shown_as_done_at_once();
    void a_day_off_says_so_and_lets_one_study_anyway();
    void with_everything_done_there_is_nothing_to_continue();
    void a_gap_leads_to_the_lesson_that_closes_it();

private:
    [[nodiscard]] static std::unique_ptr<Page> pageOf(SessionFixture& fixture)
    {
        return std::make_unique<TodayPage>(*fixture);
    }

    Theme m_theme{*qApp};
};

void TodayPageTests::enter_begins_with_the_first_activity()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    auto* go = page.find<QPushButton>("continueButton");
    QVERIFY(go->text().startsWith("Start quiz"));
    QTRY_COMPARE(QApplication::focusWidget(), go);
    QTest::keyClick(go, Qt::Key_Return);
    QCOMPARE(page.places, (QList<Place>{{kQuizPage, "w1d1-recall"}}));
}

void TodayPageTests::every_activity_leads_to_its_place()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    page.click("w1d1-l2-row");
    QTest::keyClick(page.find("w1d1-quiz-row"), Qt::Key_Return);
    page.click("w1d1-x1-row");
    QCOMPARE(page.places,
             (QList<Place>{{kLessonPage, "w1d1-l2"}, {kQuizPage, "w1d1-quiz"}, {kExercisePage, "w1d1-x1"}}));
}

void TodayPageTests::without_a_plan_planning_is_offered()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    page.click("planWeeksButton");
    QCOMPARE(page.places, (QList<Place>{{kPathPage, "plan"}}));
}

void TodayPageTests::what_is_done_is_shown_as_done_at_once()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    QVERIFY(page.words().contains("136 of 136 min left"));
    fixture->learner().reading().complete("w1d1-l1", 600, [](const auto&) {});
    QTRY_VERIFY(page.find("w1d1-l1-row")->accessibleName().contains("done"));
    QTRY_VERIFY(page.words().contains("124 of 136 min left"));
    QTRY_VERIFY(page.words().contains("10 min studied"));
}

void TodayPageTests::a_day_off_says_so_and_lets_one_study_anyway()
{
    SessionFixture fixture;
    const learner::SimulatedHabits plansOnly{.activities = 0};
    fixture.reopen(&plansOnly);
    fixture.clock.advance(6 * 24h); // Sunday
    ShownPage page(pageOf(fixture));
    QVERIFY(page.words().contains("a day off by your plan"));
    QVERIFY(page.words().contains("30 Nov")); // the Monday on which it goes on
    QVERIFY(page.find("planWeeksButton") == nullptr);
    QVERIFY(page.find<QPushButton>("continueButton")->text().startsWith("Study anyway"));
    page.click("continueButton");
    QCOMPARE(page.places.size(), 1);
}

void TodayPageTests::with_everything_done_there_is_nothing_to_continue()
{
    SessionFixture fixture;
    const learner::SimulatedHabits doesAll{.activities = 1000};
    fixture.reopen(&doesAll);
    ShownPage page(pageOf(fixture));
    QVERIFY(page.words().contains("Everything that is ready is done"));
    QVERIFY(!page.find("continueButton")->isVisible());
    page.click("seeProgressButton");
    QCOMPARE(page.places, (QList<Place>{{kProgressPage}}));
}

void TodayPageTests::a_gap_leads_to_the_lesson_that_closes_it()
{
    SessionFixture fixture;
    const learner::SimulatedHabits knowsNothing{.rightShare = 0, .activities = 5};
    fixture.reopen(&knowsNothing);
    ShownPage page(pageOf(fixture));
    QVERIFY(page.words().contains("Strongest gap to close"));
    page.click("openGapLessonButton");
    QCOMPARE(page.places.size(), 1);
    QCOMPARE(page.places.first().page, kLessonPage);
}

QTEST_MAIN(TodayPageTests)
#include "TodayPage.tests.moc"
