// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/progress/ProgressPage.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "core/learner/views/ProgressView.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

class ProgressPageTests final : public QObject
{
    Q_OBJECT

private slots:
    void before_anything_is_done_it_shows_the_way();
    void it_shows_what_the_learner_did_as_counts();
    void an_answer_shows_at_once();

private:
    Theme m_theme{*qApp};
};

void ProgressPageTests::before_anything_is_done_it_shows_the_way()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ProgressPage>(*fixture));
    page.click("goToTodayButton");
    QCOMPARE(page.places, (QList<Place>{{kTodayPage}}));
}

void ProgressPageTests::it_shows_what_the_learner_did_as_counts()
{
    SessionFixture fixture;
    const learner::SimulatedHabits habits{.activities = 5};
    fixture.reopen(&habits);
    const learner::ProgressView view = progressView(fixture->learner());
    ShownPage page(std::make_unique<ProgressPage>(*fixture));
    const QString words = page.words();
    QVERIFY(words.contains(QStringLiteral("5 of %1").arg(view.activitiesReady)));
    QVERIFY(words.contains(QStringLiteral("%1 of %2").arg(view.answers.right).arg(view.answers.total)));
    QVERIFY(!view.skills.empty());
    for (const learner::SkillProgress& skill : view.skills) {
        QVERIFY(words.contains(toQString(skill.skill->title)));
        QVERIFY(words.contains(QStringLiteral("%1 of %2 right").arg(skill.tally.right).arg(skill.tally.total)));
    }
    QVERIFY(!view.quizzes.empty());
    for (const learner::QuizResult& quiz : view.quizzes)
        QVERIFY(words.contains(toQString(quiz.quiz->title)));
    QVERIFY(words.contains("not an estimate of what you master"));
}

void ProgressPageTests::an_answer_shows_at_once()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ProgressPage>(*fixture));
    fixture->learner().reading().complete("w1d1-l1", 60, [](const auto&) {});
    QTRY_VERIFY(page.words().contains("lessons and quizzes done"));
}

QTEST_MAIN(ProgressPageTests)
#include "ProgressPage.tests.moc"
