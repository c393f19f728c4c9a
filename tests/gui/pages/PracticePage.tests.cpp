// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/practice/PracticePage.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QPushButton>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

void check(SessionFixture& fixture, const std::string& exercise, bool passes)
{
    practice::Verdict verdict;
    verdict.passed = passes;
    fixture->learner().practice().recordRun(exercise, {{"labels.py", "x"}}, verdict, 10, [](const auto&) {});
}

std::unique_ptr<Page> pageOf(SessionFixture& fixture)
{
    return std::make_unique<PracticePage>(*fixture);
}

} // namespace

class PracticePageTests final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void every_week_shows_its_exercises_with_how_they_stand();
    void an_exercise_leads_to_its_page_and_an_announced_one_nowhere();
    void those_of_one_kind_can_be_picked_out();

private:
    std::unique_ptr<Theme> m_theme;
};

void PracticePageTests::every_week_shows_its_exercises_with_how_they_stand()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    QVERIFY(page.words().contains("0 of 12 exercises passed"));
    for (const char* week : {"Week 1", "Week 2", "Week 3", "Week 4"})
        QVERIFY(page.words().contains(week));
    check(fixture, "w1d1-x1", true);
    check(fixture, "w1d1-x2", false);
    QTRY_VERIFY(page.words().contains("1 of 12 exercises passed"));
    QTRY_VERIFY(page.find("exercise-w1d1-x1")->accessibleName().contains("done"));
    QVERIFY(page.find("exercise-w1d1-x2")->accessibleName().contains("begun"));
}

void PracticePageTests::an_exercise_leads_to_its_page_and_an_announced_one_nowhere()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    page.click("exercise-w1d1-x2");
    QCOMPARE(page.places, (QList<Place>{{kExercisePage, "w1d1-x2"}}));
    QVERIFY(page.find("exercise-w3d2-x1") == nullptr);
}

void PracticePageTests::those_of_one_kind_can_be_picked_out()
{
    SessionFixture fixture;
    check(fixture, "w1d1-x1", true);
    check(fixture, "w1d1-x2", false);
    ShownPage page(pageOf(fixture));
    QTRY_VERIFY(page.words().contains("1 of 12 exercises passed"));
    page.click("practiceFilter2"); // begun
    QTRY_VERIFY(page.find("exercise-w1d1-x1") == nullptr);
    QVERIFY(page.find("exercise-w1d1-x2") != nullptr);
    page.click("practiceFilter3"); // passed
    QTRY_VERIFY(page.find("exercise-w1d1-x2") == nullptr);
    QVERIFY(page.find("exercise-w1d1-x1") != nullptr);

    SessionFixture beginner;
    ShownPage empty(pageOf(beginner));
    empty.click("practiceFilter3");
    QTRY_VERIFY(empty.words().contains("No exercise is of that kind now"));
}

QTEST_MAIN(PracticePageTests)
#include "PracticePage.tests.moc"
