// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/quiz/QuizPage.h"
#include "app/gui/questions/QuestionView.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/ChoiceRow.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;
using namespace std::chrono_literals;

namespace {

const QString kQuiz = QStringLiteral("w1d1-quiz");

struct Scene
{
    std::unique_ptr<Page> page() { return std::make_unique<QuizPage>(*fixture); }

    [[nodiscard]] const learner::QuizSitting* sitting() { return fixture->state().quizzes().openSitting("w1d1-quiz"); }

    SessionFixture fixture;
};

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

QuestionView* questionOn(const ShownPage& page)
{
    return (*page).findChild<QuestionView*>();
}

void begin(const ShownPage& page)
{
    QTRY_COMPARE(QApplication::focusWidget(), page.find("startQuizButton"));
    press(Qt::Key_Return);
    QTRY_VERIFY(questionOn(page) != nullptr);
}

/// Gives the right answer, or says "I don't know yet", and waits for the feedback.
void answer(const ShownPage& page, bool isRight)
{
    QuestionView* question = questionOn(page);
    if (isRight) {
        question->setResponse(curriculum::rightResponse(question->question()));
        question->accept();
    } else {
        QTest::mouseClick(question->findChild<QPushButton*>("dontKnowButton"), Qt::LeftButton);
    }
    QTRY_VERIFY(question->isGraded());
    QTest::qWait(0);
}

void goOn(const ShownPage& page)
{
    QuestionView* before = questionOn(page);
    before->accept();
    QTRY_VERIFY(questionOn(page) != before);
}

QStringList shownRows(const ShownPage& page)
{
    QStringList rows;
    for (const ChoiceRow* row : questionOn(page)->findChildren<ChoiceRow*>())
        rows << row->plainText();
    return rows;
}

} // namespace

class QuizPageTests final : public QObject
{
    Q_OBJECT

private slots:
    void the_introduction_says_what_comes_and_enter_starts();
    void a_digit_and_enter_answer_and_enter_goes_on();
    void nothing_chosen_is_said_and_nothing_is_written();
    void the_last_answer_can_be_taken_back_and_given_again();
    void an_unfinished_answer_survives_leaving_the_page();
    void after_a_restart_the_same_question_is_shown_in_the_same_order();
    void the_result_counts_what_was_right_and_leads_on();
    void a_quiz_can_be_taken_again();
    void the_feedback_stays_until_the_reader_goes_on();
    void a_quiz_that_is_not_there_has_a_next_step();

private:
    Theme m_theme{*qApp};
};

void QuizPageTests::the_introduction_says_what_comes_and_enter_starts()
{
    Scene scene;
    ShownPage page(scene.page(), kQuiz);
    QTRY_VERIFY(page.words().contains("9 questions, about 8 min"));
    QCOMPARE(page.find<QPushButton>("startQuizButton")->text(), "Start");
    begin(page);
    QVERIFY(scene.sitting() != nullptr);
    QTRY_VERIFY(page.words().contains("1 of 9"));
    QVERIFY(page.words().contains("You know this as") == !questionOn(page)->question().node.empty());
}

void QuizPageTests::a_digit_and_enter_answer_and_enter_goes_on()
{
    Scene scene;
    ShownPage page(scene.page(), kQuiz);
    begin(page); // its first question has options
    const QuestionView* first = questionOn(page);
    scene.fixture.clock.advance(20s);
    press(Qt::Key_1);
    press(Qt::Key_Return);
    QTRY_VERIFY(first->isGraded());
    QCOMPARE(scene.sitting()->answers.size(), size_t(1));
    QTest::qWait(0);
    press(Qt::Key_Return);
    QTRY_VERIFY(questionOn(page) != first);
    QTRY_VERIFY(page.words().contains("2 of 9"));
}

void QuizPageTests::nothing_chosen_is_said_and_nothing_is_written()
{
    Scene scene;
    ShownPage page(scene.page(), kQuiz);
    begin(page);
    press(Qt::Key_Return);
    QTRY_VERIFY(page.find("questionMessage")->isVisible());
    QVERIFY(scene.sitting()->answers.empty());
    press(Qt::Key_1);
    QVERIFY(!page.find("questionMessage")->isVisible());
}

void QuizPageTests::the_last_answer_can_be_taken_back_and_given_again()
{
    Scene scene;
    ShownPage page(scene.page(), kQuiz);
    begin(page);
    const std::string id = questionOn(page)->question().id;
    press(Qt::Key_2);
    press(Qt::Key_Return);
    QTRY_VERIFY(questionOn(page)->isGraded());
    scene.fixture->learner().undo([](const auto&) {});
    QTRY_VERIFY(questionOn(page) != nullptr && !questionOn(page)->isGraded());
    QCOMPARE(questionOn(page)->question().id, id);
    QVERIFY(scene.sitting()->answers.empty());
    const auto again = std::get<curriculum::ChosenOptions>(questionOn(page)->response());
    QCOMPARE(again.ids.size(), size_t(1)); // what was chosen is still there, to be changed
    answer(page, true);
    QCOMPARE(scene.sitting()->answers, (std::vector<bool>{true}));
}

void QuizPageTests::an_unfinished_answer_survives_leaving_the_page()
{
    Scene scene;
    curriculum::Response before;
    {
        ShownPage page(scene.page(), kQuiz);
        begin(page);
        press(Qt::Key_3);
        before = questionOn(page)->response();
        (*page).deactivated();
    }
    ShownPage page(scene.page(), kQuiz);
    QCOMPARE(page.find<QPushButton>("startQuizButton")->text(), "Continue");
    begin(page);
    QVERIFY(questionOn(page)->response() == before);
}

void QuizPageTests::after_a_restart_the_same_question_is_shown_in_the_same_order()
{
    Scene scene;
    QStringList rows;
    {
        ShownPage page(scene.page(), kQuiz);
        begin(page);
        answer(page, true);
        goOn(page);
        rows = shownRows(page);
    }
    scene.fixture.reopen();
    ShownPage page(scene.page(), kQuiz);
    QTRY_VERIFY(page.words().contains("You have answered 1 of 9"));
    begin(page);
    QTRY_VERIFY(page.words().contains("2 of 9"));
    QVERIFY(rows.size() > 3);
    QCOMPARE(shownRows(page), rows);
}

void QuizPageTests::the_result_counts_what_was_right_and_leads_on()
{
    Scene scene;
    ShownPage page(scene.page(), kQuiz);
    begin(page);
    for (int i = 0; i < 9; ++i) {
        answer(page, i != 3);
        questionOn(page)->accept();
        QTest::qWait(0);
    }
    QTRY_VERIFY(page.words().contains("8 of 9 right"));
    QTRY_VERIFY(page.find("w1d1-q16-result") != nullptr);
    QVERIFY(page.find<QPushButton>("w1d1-q16-result")->text().contains("not known yet"));
    QVERIFY(page.find<QPushButton>("w1d1-q13-result")->text().contains("✓ right"));
    page.click("w1d1-q16-result");
    QTRY_VERIFY(questionOn(page) != nullptr);
    QVERIFY(questionOn(page)->isGraded());
    QVERIFY(page.words().contains("Not known yet. Here is the answer")); // as it was said then
    page.click("w1d1-q16-result");
    (*page).resize(700, 260);
    (*page).activated(); // as when one comes back to it
    QVERIFY((*page).findChild<QScrollArea*>()->verticalScrollBar()->maximum() > 0);
    QCOMPARE((*page).findChild<QScrollArea*>()->verticalScrollBar()->value(), 0); // the score can be read
    page.click("goOnButton");
    QCOMPARE(page.places, (QList<Place>{{kQuizPage, "w1d2-recall"}}));
}

void QuizPageTests::a_quiz_can_be_taken_again()
{
    Scene scene;
    ShownPage page(scene.page(), kQuiz);
    begin(page);
    for (int i = 0; i < 9; ++i) {
        answer(page, true);
        questionOn(page)->accept();
        QTest::qWait(0);
    }
    QTRY_VERIFY(page.words().contains("9 of 9 right"));
    QVERIFY(scene.sitting() == nullptr);
    page.find("againButton")->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(questionOn(page) != nullptr);
    QVERIFY(scene.sitting() != nullptr && scene.sitting()->answers.empty());
}

void QuizPageTests::the_feedback_stays_until_the_reader_goes_on()
{
    Scene scene;
    ShownPage page(scene.page(), kQuiz);
    begin(page);
    answer(page, false);
    const QuestionView* shown = questionOn(page);
    (*page).markDirty();
    QTest::qWait(0);
    QCOMPARE(questionOn(page), shown);
    QTRY_VERIFY(page.words().contains("Not known yet"));
    QTRY_VERIFY(page.words().contains("Why it matters"));
    QTRY_VERIFY(page.words().contains("0 right, 1 to look at again"));
}

void QuizPageTests::a_quiz_that_is_not_there_has_a_next_step()
{
    Scene scene;
    ShownPage page(scene.page(), "w4d5-quiz");
    page.click("showPathButton");
    QCOMPARE(page.places, (QList<Place>{{kPathPage}}));
}

QTEST_MAIN(QuizPageTests)
#include "QuizPage.tests.moc"
