// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/DecidePage.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/BarRow.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/ScoreBand.h"
#include "core/learner/views/VerdictView.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QPushButton>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;
using decision::Answer;

namespace {

const QString kQuestions = QStringLiteral("questions");

learner::AnswerSheet sheetOf(SessionFixture& fixture, int level)
{
    const curriculum::Questionnaire& questionnaire = **fixture.course.questionnaire();
    learner::AnswerSheet sheet;
    for (const auto& question : questionnaire.questions)
        sheet.answers[question.id] = Answer::at(level);
    for (const auto& fact : questionnaire.facts)
        sheet.facts[fact.id] = fact.options.front().id;
    return sheet;
}

void conclude(SessionFixture& fixture, const learner::AnswerSheet& sheet)
{
    const auto before = fixture->state().verdicts().all().size();
    fixture->learner().decision().conclude(sheet, 300, [](const auto&) {});
    QTRY_COMPARE(fixture->state().verdicts().all().size(), before + 1);
}

std::optional<learner::Sitting> draftOf(SessionFixture& fixture)
{
    return learner::Sitting::fromText(**fixture.course.questionnaire(),
                                      fixture->learner().drafts().get(learner::kSittingDraft));
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QVERIFY(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace

class DecidePageTests final : public QObject
{
    Q_OBJECT

private slots:
    void without_a_verdict_it_offers_to_start();
    void nothing_is_chosen_by_default_and_enter_does_not_skip();
    void enter_goes_on_from_a_chosen_I_do_not_know();
    void the_keys_answer_every_kind_and_go_on();
    void backspace_and_alt_left_go_to_the_question_before();
    void no_score_is_shown_while_answering();
    void every_answer_survives_a_restart();
    void answering_to_the_end_gives_a_verdict_with_its_seconds();
    void answers_that_disagree_are_settled_before_the_verdict();
    void one_answer_can_be_changed_and_the_rest_stays();
    void the_verdict_shows_all_sixteen_contributions_and_the_numbers();
    void the_main_button_fits_the_verdict();
    void a_knockout_is_shown_apart_with_the_verdict_without_it();
    void undo_takes_the_verdict_back_and_keeps_the_answers();
    void a_retake_is_compared_with_the_verdict_before();
    void answers_begun_anew_can_be_discarded_and_brought_back();
    void answering_everything_again_offers_the_begun_answers_back();
    void going_back_to_questions_that_have_their_verdict_shows_the_verdict();

private:
    Theme m_theme{*qApp};
};

void DecidePageTests::without_a_verdict_it_offers_to_start()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<DecidePage>(*fixture));
    page.click("startQuestionsButton");
    QCOMPARE(page.places, (QList<Place>{{kDecidePage, kQuestions}}));
}

void DecidePageTests::nothing_is_chosen_by_default_and_enter_does_not_skip()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
    QVERIFY(!page.find("nextQuestionButton")->isEnabled());
    press(Qt::Key_Return);
    QVERIFY(page.words().contains("Question 1 of 20"));
    QVERIFY(!draftOf(fixture) || draftOf(fixture)->answered() == 0);
}

void DecidePageTests::enter_goes_on_from_a_chosen_I_do_not_know()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
    for (int facts = 0; facts < 2; ++facts) {
        press(Qt::Key_1);
        press(Qt::Key_Return);
    }
    QVERIFY(page.words().contains("Question 3 of 20"));
    page.find("dontKnowButton")->setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QVERIFY(page.words().contains("Question 4 of 20"));
}

void DecidePageTests::the_keys_answer_every_kind_and_go_on()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
    for (int fact = 0; fact < 2; ++fact) {
        press(Qt::Key_1);
        press(Qt::Key_Return);
    }
    QVERIFY(page.words().contains("Question 3 of 20"));
    const std::string question = draftOf(fixture)->current()->id;
    const auto given = [&] { return draftOf(fixture)->sheet().answers.at(question); };
    press(Qt::Key_4);
    QCOMPARE(given(), Answer::at(3));
    press(Qt::Key_U);
    QCOMPARE(given(), Answer::notSure(3));
    press(Qt::Key_U);
    QCOMPARE(given(), Answer::at(3));
    press(Qt::Key_D);
    QCOMPARE(given(), Answer::dontKnow());
    press(Qt::Key_U); // not sure of what?
    QCOMPARE(given(), Answer::dontKnow());
    press(Qt::Key_2);
    QCOMPARE(given(), Answer::at(1));
    const bool isOffered = (*fixture.course.questionnaire())->findQuestion(question)->notApplicable;
    press(Qt::Key_N);
    QCOMPARE(given(), isOffered ? Answer::notApplicable() : Answer::at(1));
    press(Qt::Key_Return);
    QVERIFY(page.words().contains("Question 4 of 20"));
}

void DecidePageTests::backspace_and_alt_left_go_to_the_question_before()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
    press(Qt::Key_2);
    press(Qt::Key_Return);
    press(Qt::Key_1);
    press(Qt::Key_Return);
    press(Qt::Key_Backspace);
    QVERIFY(page.words().contains("Question 2 of 20"));
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(page.words().contains("Question 1 of 20"));
    QVERIFY(page.find("nextQuestionButton")->isEnabled()); // what was answered is still chosen
}

void DecidePageTests::no_score_is_shown_while_answering()
{
    SessionFixture fixture;
    conclude(fixture, sheetOf(fixture, 3));
    ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
    press(Qt::Key_1);
    QVERIFY((*page).findChildren<ScoreBand*>().isEmpty());
    QVERIFY((*page).findChildren<BarRow*>().isEmpty());
    QVERIFY(!page.words().contains("points"));
}

void DecidePageTests::every_answer_survives_a_restart()
{
    SessionFixture fixture;
    {
        ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
        press(Qt::Key_1);
        press(Qt::Key_Return);
        press(Qt::Key_2);
        press(Qt::Key_Return);
        press(Qt::Key_5);
    }
    const auto before = draftOf(fixture);
    fixture.reopen();
    ShownPage page(std::make_unique<DecidePage>(*fixture));
    QVERIFY(page.words().contains("Question 3 of 20"));
    QCOMPARE(draftOf(fixture)->sheet(), before->sheet());
    QCOMPARE(draftOf(fixture)->steps(), before->steps());
    QVERIFY(page.find("nextQuestionButton")->isEnabled());
}

void DecidePageTests::answering_to_the_end_gives_a_verdict_with_its_seconds()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
    for (int question = 0; question < 20; ++question) {
        fixture.clock.advance(Millis{10'000});
        press(question < 2 ? Qt::Key_1 : Qt::Key_4);
        press(Qt::Key_Return);
    }
    page.click("seeVerdictButton");
    QTRY_COMPARE(fixture->state().verdicts().all().size(), std::size_t{1});
    QTRY_COMPARE(page.messages.size(), 1);
    const learner::VerdictRecord& verdict = fixture->state().verdicts().all().front();
    QCOMPARE(verdict.seconds, 200);
    QCOMPARE(verdict.sheet.answers.size(), std::size_t{18});
    QTRY_VERIFY(page.find("planButton") != nullptr);
    QVERIFY(page.words().contains("20 questions · 3 min"));
    QVERIFY(page.words().contains("23 November"));
}

void DecidePageTests::answers_that_disagree_are_settled_before_the_verdict()
{
    SessionFixture fixture;
    learner::AnswerSheet sheet = sheetOf(fixture, 3);
    sheet.answers["G1-again"] = Answer::at(0);
    sheet.answers["S2-again"] = Answer::at(3);
    fixture->learner().drafts().set(learner::kSittingDraft,
                                    learner::Sitting(**fixture.course.questionnaire(), 1, sheet).toText());
    ShownPage page(std::make_unique<DecidePage>(*fixture), QStringLiteral("answers"));
    QVERIFY(!page.find("seeVerdictButton")->isEnabled());
    page.click("holds2Button");
    QTRY_VERIFY(page.find("holds2Button") == nullptr);
    QVERIFY(page.find("seeVerdictButton")->isEnabled());
    QCOMPARE(draftOf(fixture)->sheet().answers.at("G1"), Answer::at(0));
}

void DecidePageTests::one_answer_can_be_changed_and_the_rest_stays()
{
    SessionFixture fixture;
    const learner::AnswerSheet sheet = sheetOf(fixture, 3);
    conclude(fixture, sheet);
    ShownPage page(std::make_unique<DecidePage>(*fixture));
    page.click("changeAnswerButton");
    QCOMPARE(page.places, (QList<Place>{{kDecidePage, "answers"}}));
    page.go("answers");
    page.click("change-M2-Button");
    press(Qt::Key_1);
    press(Qt::Key_Return);
    page.click("seeVerdictButton");
    QTRY_COMPARE(fixture->state().verdicts().all().size(), std::size_t{2});
    learner::AnswerSheet wanted = sheet;
    wanted.answers["M2"] = Answer::at(0);
    QCOMPARE(fixture->state().verdicts().latest()->sheet, wanted);
}

void DecidePageTests::the_verdict_shows_all_sixteen_contributions_and_the_numbers()
{
    SessionFixture fixture;
    learner::AnswerSheet sheet = sheetOf(fixture, 3);
    sheet.answers["G1"] = Answer::notSure(3);
    sheet.answers["S4"] = Answer::dontKnow();
    conclude(fixture, sheet);
    ShownPage page(std::make_unique<DecidePage>(*fixture));
    const auto view = learner::verdictView(fixture->learner());
    QVERIFY(page.words().contains(toQString(view->band->headline)));
    QCOMPARE((*page).findChildren<BarRow*>().size(), 16);
    for (const learner::ContributionView& each : view->contributions)
        QVERIFY(page.words().contains(toQString(each.question->label)));
    QVERIFY(page.words().contains("not sure"));
    QVERIFY(page.words().contains("You: don't know"));
    QVERIFY(!page.words().contains(QString::number(view->verdict.score.value, 'f', 4)));
    page.click("computationButton");
    QVERIFY(page.words().contains(QString::number(view->verdict.score.value, 'f', 4)));
    QVERIFY(page.words().contains(QString::number(100 * view->edges.front().sensitivity->robustness, 'f', 3)));
}

void DecidePageTests::the_main_button_fits_the_verdict()
{
    SessionFixture fixture;
    const std::pair<int, Place> wanted[] = {
        {4, {kPathPage, "plan"}}, {2, {kComparePage}}, {0, {kComparePage, "points"}}};
    for (const auto& [level, place] : wanted) {
        conclude(fixture, sheetOf(fixture, level));
        ShownPage page(std::make_unique<DecidePage>(*fixture));
        QVERIFY(page.find("planButton") != nullptr);
        auto* main = qobject_cast<QPushButton*>(QApplication::focusWidget());
        QVERIFY(main != nullptr);
        QCOMPARE(main->property("kind").toString(), QString("primary"));
        main->click();
        QCOMPARE(page.places, QList<Place>{place});
    }
}

void DecidePageTests::a_knockout_is_shown_apart_with_the_verdict_without_it()
{
    SessionFixture fixture;
    learner::AnswerSheet sheet = sheetOf(fixture, 4);
    sheet.answers["T1"] = Answer::at(0);
    conclude(fixture, sheet);
    ShownPage page(std::make_unique<DecidePage>(*fixture));
    const curriculum::Questionnaire& questionnaire = **fixture.course.questionnaire();
    QVERIFY(page.words().contains(toQString(questionnaire.findBand(curriculum::BandId::NotNow)->headline)));
    QVERIFY(page.words().contains(toQString(questionnaire.knockouts.front().title)));
    QVERIFY(page.words().contains("Without it, the verdict would be “Add it now”."));
}

void DecidePageTests::undo_takes_the_verdict_back_and_keeps_the_answers()
{
    SessionFixture fixture;
    const learner::AnswerSheet sheet = sheetOf(fixture, 3);
    fixture->learner().drafts().set(learner::kSittingDraft,
                                    learner::Sitting(**fixture.course.questionnaire(), 1, sheet).toText());
    ShownPage page(std::make_unique<DecidePage>(*fixture), QStringLiteral("answers"));
    page.click("seeVerdictButton");
    QTRY_COMPARE(page.messages.size(), 1);
    page.go({});
    page.lastAction();
    QTRY_VERIFY(fixture->state().verdicts().all().empty());
    QTRY_VERIFY(page.find("seeVerdictButton") != nullptr);
    QCOMPARE(draftOf(fixture)->sheet(), sheet);
}

void DecidePageTests::a_retake_is_compared_with_the_verdict_before()
{
    SessionFixture fixture;
    conclude(fixture, sheetOf(fixture, 2));
    {
        ShownPage page(std::make_unique<DecidePage>(*fixture));
        QVERIFY(page.find("retakeCard") == nullptr);
        page.click("retakeButton");
        QCOMPARE(page.places, (QList<Place>{{kDecidePage, kQuestions}}));
    }
    learner::AnswerSheet sheet = sheetOf(fixture, 2);
    sheet.answers["G1"] = Answer::at(4);
    sheet.answers["M1"] = Answer::at(3);
    conclude(fixture, sheet);
    ShownPage page(std::make_unique<DecidePage>(*fixture));
    QVERIFY(page.find("retakeCard") != nullptr);
    QVERIFY(page.words().contains("Of 16 questions answered with a level both times, 14 have the same answer"
                                  " and 15 are at most one"));
    QVERIFY(page.words().contains("from “10 to under 25 %” to “Over 50 %”"));
}

void DecidePageTests::answers_begun_anew_can_be_discarded_and_brought_back()
{
    SessionFixture fixture;
    conclude(fixture, sheetOf(fixture, 2));
    ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
    press(Qt::Key_1);
    page.go({});
    QVERIFY(page.find("continueSittingButton") != nullptr);
    page.click("discardSittingButton");
    QTRY_VERIFY(page.find("discardSittingButton") == nullptr);
    QVERIFY(!draftOf(fixture));
    page.lastAction();
    QTRY_VERIFY(page.find("continueSittingButton") != nullptr);
    QCOMPARE(draftOf(fixture)->answered(), 1);
}

void DecidePageTests::answering_everything_again_offers_the_begun_answers_back()
{
    SessionFixture fixture;
    conclude(fixture, sheetOf(fixture, 2));
    ShownPage page(std::make_unique<DecidePage>(*fixture), kQuestions);
    press(Qt::Key_1);
    page.go({});
    page.click("retakeButton");
    page.go(kQuestions);
    QVERIFY(!page.find("nextQuestionButton")->isEnabled()); // nothing chosen
    page.lastAction();
    QTRY_VERIFY(page.find("nextQuestionButton")->isEnabled());
    QCOMPARE(draftOf(fixture)->answered(), 1);
}

void DecidePageTests::going_back_to_questions_that_have_their_verdict_shows_the_verdict()
{
    SessionFixture fixture;
    const learner::AnswerSheet sheet = sheetOf(fixture, 3);
    fixture->learner().drafts().set(learner::kSittingDraft,
                                    learner::Sitting(**fixture.course.questionnaire(), 1, sheet).toText());
    ShownPage page(std::make_unique<DecidePage>(*fixture), QStringLiteral("answers"));
    page.click("seeVerdictButton");
    QTRY_COMPARE(page.messages.size(), 1);
    page.go(kQuestions);
    QVERIFY(page.find("planButton") != nullptr);
    QCOMPARE(draftOf(fixture)->sheet(), sheet);
    page.click("retakeButton"); // the place is that of the questions already
    QTRY_VERIFY(page.words().contains("Question 1 of 20"));
}

QTEST_MAIN(DecidePageTests)
#include "DecidePage.tests.moc"
