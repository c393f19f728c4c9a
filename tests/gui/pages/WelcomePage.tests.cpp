// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/welcome/WelcomePage.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

class WelcomePageTests final : public QObject
{
    Q_OBJECT

private slots:
    void enter_starts_the_questions();
    void day_one_opens_without_a_name();
    void a_name_is_stored_before_going_on();
    void a_name_is_stored_when_one_leaves_another_way();
    void a_field_nobody_touched_renames_nobody();
    void a_name_that_is_too_long_is_kept_and_explained();
    void where_the_data_is_can_be_looked_up();
    void a_course_file_can_be_opened();

private:
    [[nodiscard]] static std::unique_ptr<Page> pageOf(SessionFixture& fixture)
    {
        return std::make_unique<WelcomePage>(*fixture);
    }

    Theme m_theme{*qApp};
};

void WelcomePageTests::enter_starts_the_questions()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    QTRY_COMPARE(QApplication::focusWidget(), page.find("startDecisionButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(page.places, (QList<Place>{{kDecidePage, "questions"}}));
}

void WelcomePageTests::day_one_opens_without_a_name()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    page.click("openFirstDayButton");
    QCOMPARE(page.places, (QList<Place>{{kTodayPage}}));
    QCOMPARE(fixture->state().eventCount(), 0);
}

void WelcomePageTests::a_name_is_stored_before_going_on()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    QTest::keyClicks(page.find("nameEdit"), " Learner 01 ");
    page.click("openFirstDayButton");
    QVERIFY(page.places.isEmpty());
    QTRY_COMPARE(page.places, (QList<Place>{{kTodayPage}}));
    QCOMPARE(fixture->state().profile().name(), std::string("Learner 01"));
}

void WelcomePageTests::a_name_is_stored_when_one_leaves_another_way()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    QTest::keyClicks(page.find("nameEdit"), "Learner 02");
    (*page).deactivated();
    QTRY_COMPARE(fixture->state().profile().name(), std::string("Learner 02"));
    QVERIFY(page.places.isEmpty());
}

void WelcomePageTests::a_field_nobody_touched_renames_nobody()
{
    SessionFixture fixture;
    {
        ShownPage page(pageOf(fixture));
        bool isLeft = false;
        fixture->learner().profile().rename("Learner 03", [&](const auto&) {
            (*page).deactivated(); // before the page has shown the new name
            isLeft = true;
        });
        QTRY_VERIFY(isLeft);
    }
    fixture.reopen();
    QCOMPARE(fixture->state().profile().name(), std::string("Learner 03"));
}

void WelcomePageTests::a_name_that_is_too_long_is_kept_and_explained()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    const QString name(200, QLatin1Char('n'));
    QTest::keyClicks(page.find("nameEdit"), name);
    page.click("openFirstDayButton");
    QTRY_VERIFY(page.words().contains("larger than the app accepts"));
    QVERIFY(page.places.isEmpty());
    QCOMPARE(page.find<QLineEdit>("nameEdit")->text(), name);
    QVERIFY(page.find("openFirstDayButton")->isEnabled());
}

void WelcomePageTests::where_the_data_is_can_be_looked_up()
{
    SessionFixture fixture;
    ShownPage page(pageOf(fixture));
    page.click("whereIsMyDataButton");
    QCOMPARE(page.places, (QList<Place>{{kSettingsPage, "data"}}));
}

void WelcomePageTests::a_course_file_can_be_opened()
{
    SessionFixture fixture;
    auto made = std::make_unique<WelcomePage>(*fixture);
    QSignalSpy wanted(made.get(), &WelcomePage::courseRequested);
    ShownPage page(std::move(made));
    page.click("openCourseButton");
    QCOMPARE(wanted.count(), 1);
}

QTEST_MAIN(WelcomePageTests)
#include "WelcomePage.tests.moc"
