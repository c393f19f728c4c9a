// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/lesson/LessonPage.h"
#include "app/gui/pages/lesson/ScrollMemory.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/SampleRunner.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/ScrollPage.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/FakeProcessPort.h"
#include "tests/support/SessionFixture.h"

#include <QPushButton>
#include <QScrollBar>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;
using namespace std::chrono_literals;

namespace {

const QString kLesson = QStringLiteral("w1d1-l3");
const QString kPrediction = QStringLiteral("w1d1-l3-p1");

/// A session, a machine to run samples on, and the page.
struct Scene
{
    explicit Scene(const practice::ToolSearch& tools = fakeTools())
        : runner(tools, [shared = machine] { return std::make_unique<FakeProcessPort>(shared); })
    {
    }

    std::unique_ptr<Page> page() { return std::make_unique<LessonPage>(*fixture, runner); }

    [[nodiscard]] const curriculum::Question& question(const QString& id) const
    {
        return *fixture.course.question(id.toStdString());
    }

    [[nodiscard]] std::string rightOption(const QString& id) const
    {
        return std::get<curriculum::ChosenOptions>(curriculum::rightResponse(question(id))).ids.front();
    }

    [[nodiscard]] QString rightOutput() const
    {
        return toQString(question(kPrediction).options()->find(rightOption(kPrediction))->text);
    }

    SessionFixture fixture;
    std::shared_ptr<FakeMachine> machine = std::make_shared<FakeMachine>();
    SampleRunner runner;
};

/// The number under which an option is shown.
int shownNumber(const curriculum::Question& question, const std::string& option)
{
    const auto& list = question.options()->list;
    int number = 1;
    for (const int index : learner::shownOrder(int(list.size()), question.options()->ordered, 0, question.id)) {
        if (list[size_t(index)].id == option)
            return number;
        ++number;
    }
    return 0;
}

QString runWords(const ShownPage& page)
{
    QStringList words;
    for (const OutputView* output : (*page).findChildren<OutputView*>("runOutput")) {
        if (!output->isVisible())
            continue;
        words << output->text();
        for (const QLabel* label : output->findChildren<QLabel*>())
            words << label->text();
    }
    return words.join('\n');
}

void predict(const ShownPage& page, int number)
{
    auto* question = page.find(kPrediction);
    QVERIFY(question != nullptr);
    question->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(Qt::Key_0 + number));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

} // namespace

class LessonPageTests final : public QObject
{
    Q_OBJECT

private slots:
    void a_lesson_shows_where_it_stands_and_all_its_blocks();
    void done_completes_the_lesson_goes_on_and_can_be_undone();
    void a_lesson_that_was_done_says_so_and_writes_nothing_when_one_goes_on();
    void j_and_k_move_between_blocks();
    void the_place_in_a_lesson_is_found_again();
    void a_right_prediction_runs_and_says_so();
    void a_wrong_prediction_shows_what_was_printed_instead();
    void without_python_the_recorded_output_is_shown_and_called_so();
    void a_sample_runs_and_can_be_stopped();
    void control_and_enter_run_the_code_that_has_the_focus();
    void control_and_enter_run_a_prediction();
    void enter_after_the_feedback_goes_on_and_keeps_it();
    void a_self_check_is_kept_and_can_be_tried_again();
    void a_lesson_that_is_not_there_has_a_next_step();
    void places_are_read_back_as_they_were_written();

private:
    Theme m_theme{*qApp};
};

void LessonPageTests::a_lesson_shows_where_it_stands_and_all_its_blocks()
{
    Scene scene;
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    for (const char* words :
         {"Week 1 · Day 1", "lesson 3 of 3", "14 min", "Predict, then run", "Check yourself, 1 of 2",
          "Check yourself, 2 of 2", "When Node.js wins", "Not in this lesson"})
        QTRY_VERIFY2(page.words().contains(QString::fromUtf8(words)), words);
    QCOMPARE((*page).findChildren<CodeView*>("runnableCode").size(), 4); // the pair, the example, the trap
}

void LessonPageTests::done_completes_the_lesson_goes_on_and_can_be_undone()
{
    Scene scene;
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    QVERIFY(page.find<QPushButton>("lessonDoneButton")->text().startsWith("Done, next: Port three label helpers"));
    scene.fixture.clock.advance(5min);
    page.find("lessonDoneButton")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(page.places, (QList<Place>{{kExercisePage, "w1d1-x1"}}));
    const auto& activities = scene.fixture->state().activities();
    QVERIFY(activities.wasDone("w1d1-l3"));
    QCOMPARE(scene.fixture->state().study().total(), std::int64_t{300});
    QTRY_VERIFY(page.find("lessonDoneNote")->isVisible());

    QCOMPARE(page.messages.size(), 1);
    page.lastAction();
    QTRY_VERIFY(!scene.fixture->state().activities().wasDone("w1d1-l3"));
    QTRY_VERIFY(!page.find("lessonDoneNote")->isVisible());
}

void LessonPageTests::a_lesson_that_was_done_says_so_and_writes_nothing_when_one_goes_on()
{
    Scene scene;
    bool isKept = false;
    scene.fixture->learner().reading().complete("w1d1-l1", 60,
                                                [&](const auto& recorded) { isKept = recorded.has_value(); });
    QTRY_VERIFY(isKept);
    ShownPage page(scene.page(), "w1d1-l1");
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    QTRY_VERIFY(page.words().contains("✓ Done on Mon 23 Nov"));
    const auto events = scene.fixture->state().eventCount();
    page.find("lessonDoneButton")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(page.places, (QList<Place>{{kLessonPage, "w1d1-l2"}}));
    QCOMPARE(scene.fixture->state().eventCount(), events);
}

void LessonPageTests::j_and_k_move_between_blocks()
{
    Scene scene;
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    auto* question = page.find(kPrediction);
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    int pressed = 0;
    while (!question->isAncestorOf(QApplication::focusWidget()) && ++pressed < 10)
        press(Qt::Key_J);
    QVERIFY(pressed < 10);
    press(Qt::Key_J);
    QVERIFY(!question->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_K);
    QVERIFY(question->isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_J);
    QCOMPARE(QApplication::focusWidget(), page.find("lessonDoneButton"));
}

void LessonPageTests::the_place_in_a_lesson_is_found_again()
{
    Scene scene;
    int before = 0;
    {
        ShownPage page(scene.page(), kLesson);
        QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
        QTest::qWait(0);
        auto* bar = (*page).findChild<ScrollPage*>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 900);
        bar->setValue(700);
        before = bar->value();
        (*page).deactivated();
    }
    QVERIFY(!scene.fixture->learner().drafts().get("lesson-place:w1d1-l3").empty());
    ShownPage page(scene.page(), kLesson);
    auto* bar = (*page).findChild<ScrollPage*>()->verticalScrollBar();
    QTRY_VERIFY(qAbs(bar->value() - before) <= 2);
}

void LessonPageTests::a_right_prediction_runs_and_says_so()
{
    Scene scene;
    scene.machine->output = scene.rightOutput().toStdString() + "\n";
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    predict(page, shownNumber(scene.question(kPrediction), scene.rightOption(kPrediction)));
    QTRY_VERIFY(runWords(page).contains("as you predicted"));
    QVERIFY(runWords(page).contains("$ python main.py"));
    QTRY_VERIFY(page.words().contains("Python 3.12.3"));
    QTRY_VERIFY(page.words().contains("without a sandbox"));
    QTRY_VERIFY(page.words().contains("✓ Right"));
    QVERIFY(scene.fixture->state().quizzes().lastAnswer("w1d1-l3-p1")->correct);
}

void LessonPageTests::a_wrong_prediction_shows_what_was_printed_instead()
{
    Scene scene;
    scene.machine->output = scene.rightOutput().toStdString() + "\n";
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    const int right = shownNumber(scene.question(kPrediction), scene.rightOption(kPrediction));
    predict(page, right == 1 ? 2 : 1);
    QTRY_VERIFY(runWords(page).contains("✗ you predicted:"));
    QVERIFY(runWords(page).contains(scene.rightOutput().trimmed()));
    QVERIFY(!scene.fixture->state().quizzes().lastAnswer("w1d1-l3-p1")->correct);
}

void LessonPageTests::without_python_the_recorded_output_is_shown_and_called_so()
{
    Scene scene(noTools());
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    predict(page, shownNumber(scene.question(kPrediction), scene.rightOption(kPrediction)));
    QTRY_VERIFY(page.words().contains("Recorded output"));
    QVERIFY(runWords(page).contains(scene.rightOutput().trimmed()));
    QTRY_VERIFY(page.find("runAgainButton")->isVisible());
    QCOMPARE(int(scene.machine->runs), 0);
    page.click("setUpCodeButton"); // the next step
    QCOMPARE(page.places.last(), (Place{kReadyPage}));
}

void LessonPageTests::a_sample_runs_and_can_be_stopped()
{
    Scene scene;
    scene.machine->hangs = true;
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    auto* code = page.find<CodeView>("runnableCode");
    emit code->runRequested();
    QTRY_COMPARE(int(scene.machine->runs), 1);
    QPushButton* stop = nullptr;
    for (auto* each : (*page).findChildren<QPushButton*>("stopRunButton"))
        stop = each->isVisible() ? each : stop;
    QVERIFY(stop != nullptr);
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY(page.words().contains("Stopped before it came to its end"));
    QVERIFY(!stop->isVisible());
}

void LessonPageTests::control_and_enter_run_the_code_that_has_the_focus()
{
    Scene scene;
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    page.find<CodeView>("runnableCode")->parentWidget()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(int(scene.machine->runs), 1);
}

void LessonPageTests::control_and_enter_run_a_prediction()
{
    Scene scene;
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    page.find(kPrediction)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(int(scene.machine->runs), 1);
}

void LessonPageTests::enter_after_the_feedback_goes_on_and_keeps_it()
{
    Scene scene;
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    auto* first = page.find("w1d1-l3-c1");
    auto* second = page.find("w1d1-l3-c2");
    QTest::mouseClick(first->findChild<QPushButton*>("dontKnowButton"), Qt::LeftButton);
    QTRY_VERIFY(first->findChild<QLabel*>("verdictLabel")->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(page.find("w1d1-l3-c1"), first);
    QVERIFY(first->findChild<QLabel*>("verdictLabel")->isVisible());
    QVERIFY(second->isAncestorOf(QApplication::focusWidget()));
}

void LessonPageTests::a_self_check_is_kept_and_can_be_tried_again()
{
    Scene scene;
    ShownPage page(scene.page(), kLesson);
    QTRY_VERIFY(page.find("lessonDoneButton") != nullptr);
    auto* question = page.find("w1d1-l3-c2");
    QTest::mouseClick(question->findChild<QPushButton*>("dontKnowButton"), Qt::LeftButton);
    QTRY_VERIFY(question->findChild<QLabel*>("verdictLabel")->isVisible());
    QVERIFY(!scene.fixture->state().quizzes().lastAnswer("w1d1-l3-c2")->correct);
    QTest::mouseClick(question->findChild<QPushButton*>("againButton"), Qt::LeftButton);
    auto* fresh = page.find("w1d1-l3-c2");
    QVERIFY(fresh != question);
    QVERIFY(!fresh->findChild<QLabel*>("verdictLabel")->isVisible());
}

void LessonPageTests::a_lesson_that_is_not_there_has_a_next_step()
{
    Scene scene;
    ShownPage page(scene.page(), "no-such-lesson");
    page.click("showPathButton");
    QCOMPARE(page.places, (QList<Place>{{kPathPage}}));
}

void LessonPageTests::places_are_read_back_as_they_were_written()
{
    QCOMPARE(textOf(ScrollPoint{}), std::string());
    QVERIFY((scrollPointIn(textOf({7, 250})) == ScrollPoint{7, 250}));
    for (const char* text : {"", "7", "7 ", "x 1", "-1 5", "1 1001", "1 5 5"})
        QVERIFY2((scrollPointIn(text) == ScrollPoint{}), text);
}

QTEST_MAIN(LessonPageTests)
#include "LessonPage.tests.moc"
