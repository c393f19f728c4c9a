// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/ExercisePage.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Runners.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/EditorTabs.h"
#include "app/gui/widgets/OutputView.h"
#include "core/base/File.h"
#include "core/learner/views/ExerciseView.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/GradingPort.h"
#include "tests/support/SessionFixture.h"

#include <QListWidget>
#include <QPushButton>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

const QString kExercise = QStringLiteral("w1d1-x1");
const QString kFile = QStringLiteral("labels.py");

struct Scene
{
    explicit Scene(const practice::ToolSearch& tools = fakeTools())
        : runners{{tools, makePort()}, {tools, "/halves", makePort()}, {tools, "/halves", makePort()}}
    {
    }

    std::unique_ptr<Page> page() { return std::make_unique<ExercisePage>(*fixture, runners); }

    [[nodiscard]] learner::ExerciseView view() { return exerciseView(fixture->learner(), kExercise.toStdString()); }
    [[nodiscard]] std::filesystem::path file() const
    {
        return fixture.session->folder() / "exercises" / kExercise.toStdString() / kFile.toStdString();
    }
    [[nodiscard]] std::string onDisk() const { return readFile(file(), 100'000).value_or(""); }
    [[nodiscard]] std::string starter() const
    {
        return fixture.course.exercise(kExercise.toStdString()).value()->starter.at(kFile.toStdString());
    }
    /// The first requirement and mistake of the exercise.
    [[nodiscard]] std::string requirement() const { return exercise().requirements.front().id; }
    [[nodiscard]] const curriculum::TypicalMistake& mistake() const { return exercise().mistakes.front(); }
    [[nodiscard]] const curriculum::Exercise& exercise() const
    {
        return fixture.course.exercise(kExercise.toStdString()).value()->exercise;
    }

    SessionFixture fixture;
    std::shared_ptr<GradingScript> script = std::make_shared<GradingScript>();
    Runners runners;

private:
    [[nodiscard]] MakePort makePort() const
    {
        return [script = script] { return std::make_unique<GradingPort>(script); };
    }
};

EditorTabs& editorOn(const ShownPage& page)
{
    return *(*page).findChild<EditorTabs*>();
}

void waitForFiles(const ShownPage& page)
{
    QTRY_VERIFY(!editorOn(page).text(kFile).isEmpty());
}

void runTests(const ShownPage& page)
{
    QTest::keyClick(&editorOn(page), Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

class ExercisePageTests final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void it_begins_with_the_task_and_the_starter();
    void what_is_typed_is_in_the_file_and_still_there_another_time();
    void checks_come_one_by_one_and_the_first_failure_is_open();
    void a_recognised_mistake_has_a_hint_in_three_steps_and_a_lesson();
    void passing_finishes_the_exercise_and_opens_the_solution();
    void the_solution_opens_after_three_hinted_tries();
    void a_run_can_be_stopped();
    void a_reset_keeps_what_was_there_and_can_be_taken_back();
    void an_earlier_run_can_be_taken_up_again();
    void what_another_editor_saves_is_shown_and_checked();
    void a_file_that_is_no_utf8_any_more_is_left_alone();
    void what_cannot_be_saved_stays_in_the_editor_and_says_so();
    void a_renamed_file_is_the_same_file();
    void another_exercise_has_nothing_of_the_one_before();
    void without_python_it_says_what_to_do();
    void code_that_cannot_be_checked_says_where();
    void an_announced_exercise_says_so();
    void a_narrow_window_shows_one_pane_at_a_time();

private:
    std::unique_ptr<Theme> m_theme;
};

void ExercisePageTests::it_begins_with_the_task_and_the_starter()
{
    Scene scene;
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    QCOMPARE(editorOn(page).text(kFile).toStdString(), scene.starter());
    QCOMPARE(scene.onDisk(), scene.starter());
    for (const curriculum::Requirement& requirement : scene.exercise().requirements) {
        const auto* row = page.find("requirement-" + toQString(requirement.id));
        QVERIFY(row != nullptr && row->accessibleName().endsWith("not checked yet"));
    }
    QTRY_VERIFY(page.words().contains("no sandbox"));
    QVERIFY(!page.find("pane4")->isEnabled()); // the solution
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z);
    QTRY_COMPARE(editorOn(page).text(kFile).toStdString(), "z" + scene.starter());
}

void ExercisePageTests::what_is_typed_is_in_the_file_and_still_there_another_time()
{
    Scene scene;
    {
        ShownPage page(scene.page(), kExercise);
        waitForFiles(page);
        editorOn(page).replaceText(kFile, "mine = 1\n");
        QTRY_COMPARE(scene.onDisk(), "mine = 1\n");
    }
    ShownPage page(scene.page(), kExercise);
    QTRY_COMPARE(editorOn(page).text(kFile), "mine = 1\n");
}

void ExercisePageTests::checks_come_one_by_one_and_the_first_failure_is_open()
{
    Scene scene;
    scene.script->set(checkLine("a", true, scene.requirement()) + checkLine("b", false) + checkLine("c", false));
    scene.script->hangs = true;
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    runTests(page);
    QTRY_VERIFY(page.find("check-b") != nullptr);
    QVERIFY(page.find("stopTestsButton")->isVisible());
    QTRY_VERIFY(page.words().contains("it is another one"));
    const auto comparisons = (*page).findChildren<OutputView*>("checkComparison");
    QCOMPARE(comparisons.size(), 1); // the second failure is folded
    QCOMPARE(comparisons.first()->text(),
             "asked     f(1)\nexpected  1\ngot       2\n          ^"); // nothing said twice
    QVERIFY(page.words().contains("2 failed"));
    QVERIFY(page.words().contains("1 passed"));
}

void ExercisePageTests::a_recognised_mistake_has_a_hint_in_three_steps_and_a_lesson()
{
    Scene scene;
    scene.script->set(checkLine("a", false, scene.requirement()) + verdictLine(false, scene.mistake().id));
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    runTests(page);
    QTRY_VERIFY(page.find("namedMistake") != nullptr);
    QTRY_VERIFY(page.find("requirement-" + toQString(scene.requirement()))->accessibleName().endsWith("does not hold"));
    for (int step = 1; step <= 3; ++step) {
        QTRY_VERIFY(page.find("hintButton") != nullptr);
        QVERIFY(page.find(QStringLiteral("hintStep%1").arg(step)) == nullptr);
        page.click("hintButton");
        QTRY_VERIFY(page.find(QStringLiteral("hintStep%1").arg(step)) != nullptr);
    }
    QCOMPARE(scene.view().hintSteps(scene.mistake().id), 3);
    page.click("hintButton");
    QTRY_COMPARE(page.places, (QList<Place>{{kLessonPage, toQString(scene.mistake().lesson)}}));
}

void ExercisePageTests::passing_finishes_the_exercise_and_opens_the_solution()
{
    Scene scene;
    scene.script->set(checkLine("a", true, scene.requirement()) + verdictLine(true));
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    runTests(page);
    QTRY_VERIFY(page.find("seeSolutionButton") != nullptr);
    QCOMPARE(scene.view().stage, learner::ExerciseStage::Passed);
    QTRY_VERIFY(page.find("pane4")->isEnabled());
    page.click("seeSolutionButton");
    QTRY_VERIFY(scene.view().record.sawSolution);
    QTRY_VERIFY(page.find("whyPart")->isVisible());
    page.click("pane1");
    page.click("nextActivityButton");
    QTRY_COMPARE(page.places, (QList<Place>{{kExercisePage, "w1d1-x2"}}));
}

void ExercisePageTests::the_solution_opens_after_three_hinted_tries()
{
    Scene scene;
    scene.script->set(checkLine("a", false) + verdictLine(false));
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    for (int run = 1; run <= 3; ++run) {
        QVERIFY(!page.find("pane4")->isEnabled());
        runTests(page);
        QTRY_COMPARE(scene.view().record.timeline.size(), std::size_t(run));
        QTRY_VERIFY(!page.find("stopTestsButton")->isVisible());
    }
    QTRY_VERIFY(page.find("pane4")->isEnabled());
}

void ExercisePageTests::a_run_can_be_stopped()
{
    Scene scene;
    scene.script->set(checkLine("a", true));
    scene.script->hangs = true;
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    runTests(page);
    QTRY_VERIFY(page.find("check-a") != nullptr);
    page.click("stopTestsButton");
    QTRY_VERIFY(page.words().contains("Stopped before all checks were done"));
    QVERIFY(scene.view().record.timeline.empty());
    QTRY_VERIFY(page.find<QPushButton>("runTestsButton")->text().startsWith("Run tests"));
}

void ExercisePageTests::a_reset_keeps_what_was_there_and_can_be_taken_back()
{
    Scene scene;
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    editorOn(page).replaceText(kFile, "mine = 1\n");
    page.click("resetButton");
    QTRY_COMPARE(editorOn(page).text(kFile).toStdString(), scene.starter());
    QTRY_COMPARE(page.messages.size(), 1);
    QCOMPARE(scene.onDisk(), scene.starter());
    QCOMPARE(scene.view().record.timeline.size(), std::size_t{1});
    page.lastAction();
    QTRY_COMPARE(editorOn(page).text(kFile), "mine = 1\n");
    QCOMPARE(scene.onDisk(), "mine = 1\n");
}

void ExercisePageTests::an_earlier_run_can_be_taken_up_again()
{
    Scene scene;
    scene.script->set(checkLine("a", false) + verdictLine(false));
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    editorOn(page).replaceText(kFile, "first = 1\n");
    runTests(page);
    QTRY_COMPARE(scene.view().record.timeline.size(), std::size_t{1});
    QTRY_VERIFY(!page.find("stopTestsButton")->isVisible());
    editorOn(page).replaceText(kFile, "second = 2\n");
    page.click("pane3"); // earlier runs
    QTRY_COMPARE(page.find<QListWidget>("earlierRuns")->count(), 1);
    QTRY_VERIFY(page.find("replayButton")->isVisible());
    QTRY_VERIFY(page.find("replayButton")->isEnabled());
    page.click("replayButton");
    QTRY_COMPARE(editorOn(page).text(kFile), "first = 1\n");
    QTRY_COMPARE(scene.onDisk(), "first = 1\n");
    QTRY_COMPARE(scene.view().record.timeline.size(), std::size_t{2}); // with what was replaced
    page.lastAction();
    QTRY_COMPARE(editorOn(page).text(kFile), "second = 2\n");
}

void ExercisePageTests::what_another_editor_saves_is_shown_and_checked()
{
    Scene scene;
    scene.script->set(checkLine("a", false) + verdictLine(false));
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    QVERIFY(writeFile(scene.file(), "theirs = 1\n").has_value());
    QTRY_COMPARE(editorOn(page).text(kFile), "theirs = 1\n");
    QTRY_COMPARE(scene.view().record.timeline.size(), std::size_t{1});
}

void ExercisePageTests::a_file_that_is_no_utf8_any_more_is_left_alone()
{
    Scene scene;
    scene.script->set(checkLine("a", false) + verdictLine(false));
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    const std::string latin = "# caf\xE9\n";
    QVERIFY(writeFile(scene.file(), latin).has_value());
    QTRY_VERIFY(editorOn(page).text(kFile).startsWith("# caf"));
    QTest::qWait(600); // longer than it takes until something typed is written
    QCOMPARE(scene.onDisk(), latin);
    QTRY_COMPARE(scene.view().record.timeline.size(), std::size_t{1}); // and it was checked as it is
}

void ExercisePageTests::what_cannot_be_saved_stays_in_the_editor_and_says_so()
{
    Scene scene;
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    emit editorOn(page).addRequested(kFile + "/mine.py"); // below a file there can be none
    editorOn(page).replaceText(kFile + "/mine.py", "mine = 1\n");
    QTRY_VERIFY(page.find("filesNotice")->isVisible());
    QVERIFY(page.find("saveAgainButton")->isVisible());
    QCOMPARE(editorOn(page).text(kFile + "/mine.py"), "mine = 1\n");
    QVERIFY(page.words().contains("not saved"));
}

void ExercisePageTests::a_renamed_file_is_the_same_file()
{
    Scene scene;
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    emit editorOn(page).renameRequested(kFile, "my labels.py");
    QTRY_VERIFY(!std::filesystem::exists(scene.file()));
    QCOMPARE(editorOn(page).text("my labels.py").toStdString(), scene.starter());
    QTest::qWait(300); // what is on the disk agrees
    QCOMPARE(editorOn(page).text("my labels.py").toStdString(), scene.starter());
}

void ExercisePageTests::another_exercise_has_nothing_of_the_one_before()
{
    Scene scene;
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    editorOn(page).replaceText(kFile, "mine = 1\n");
    emit editorOn(page).addRequested("settings.py"); // which the other one has, too
    editorOn(page).replaceText("settings.py", "of the first\n");
    emit editorOn(page).deleteRequested("settings.py");
    const auto takeBack = page.lastAction;
    QVERIFY(takeBack);

    page.go("w1d1-x2");
    QTest::keyClick(&editorOn(page), Qt::Key_X); // before its files are there
    QTRY_VERIFY(!editorOn(page).text("settings.py").isEmpty());
    const QString starter = editorOn(page).text("settings.py");
    QVERIFY(editorOn(page).text(kFile).isEmpty());
    takeBack();
    QTest::qWait(600);
    QCOMPARE(editorOn(page).text("settings.py"), starter);
    QCOMPARE(scene.onDisk(), "mine = 1\n");
    page.go(kExercise);
    QTRY_COMPARE(editorOn(page).text(kFile), "mine = 1\n");
    QVERIFY(editorOn(page).text("settings.py").isEmpty());
}

void ExercisePageTests::without_python_it_says_what_to_do()
{
    Scene scene(noTools());
    ShownPage page(scene.page(), kExercise);
    QTRY_VERIFY(page.find("setUpCodeButton") != nullptr);
    page.click("setUpCodeButton");
    QCOMPARE(page.places.last().page, QString(kReadyPage));
    QVERIFY(!editorOn(page).text(kFile).isEmpty()); // one can write all the same
}

void ExercisePageTests::code_that_cannot_be_checked_says_where()
{
    Scene scene;
    const auto problem = quoted("{'type':'problem','kind':'syntax_error','message':'a colon is missing',"
                                "'file':'labels.py','line':2,'traceback':null}\n");
    scene.script->set(notRunLine("a") + problem + verdictLine(false));
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    runTests(page);
    QTRY_VERIFY(page.find("gradingProblem") != nullptr);
    QVERIFY(page.words().contains("labels.py, line 2: a colon is missing"));
    QVERIFY(page.words().contains("1 not run") && page.find("check-a")->accessibleName().startsWith("not run"));
    QTRY_VERIFY(page.find("gradingProblem")->y() < page.find("check-a")->y()); // the reason comes first
    QTest::mouseClick(page.find("gradingProblem")->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE(editorOn(page).place(kFile).line, 2);
}

void ExercisePageTests::an_announced_exercise_says_so()
{
    Scene scene;
    ShownPage page(scene.page(), "w3d2-x1");
    QTRY_VERIFY(page.words().contains("This exercise is not written yet"));
    QVERIFY(!page.find("runTestsButton")->isVisible());
    page.click("showPathButton");
    page.go(kExercise);
    waitForFiles(page);
    QVERIFY(!page.words().contains("not written yet"));
}

void ExercisePageTests::a_narrow_window_shows_one_pane_at_a_time()
{
    Scene scene;
    ShownPage page(scene.page(), kExercise);
    waitForFiles(page);
    QVERIFY(!page.find("pane0")->isVisible());
    (*page).resize(600, 560);
    QTRY_VERIFY(page.find("pane0")->isVisible());
    page.click("pane0");
    QTRY_VERIFY(!editorOn(page).isVisible());
    QTRY_VERIFY(page.find("requirement-" + toQString(scene.requirement()))->isVisible());
    (*page).resize(1000, 800);
    QTRY_VERIFY(editorOn(page).isVisible());
    QVERIFY(page.find("requirement-" + toQString(scene.requirement()))->isVisible());
}

QTEST_MAIN(ExercisePageTests)
#include "ExercisePage.tests.moc"
