// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/ExerciseRunner.h"

#include "tests/support/GradingPort.h"

#include <QTest>

#include <optional>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

const practice::GradingTask kTask{.id = "x", .exercise = {{"checks.py", ""}}, .files = {{"a.py", "A = 1\n"}}};

} // namespace

class ExerciseRunnerTests final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_script = std::make_shared<GradingScript>(); }

    void each_check_and_then_the_verdict_come_to_this_thread();
    void a_second_run_ends_the_first();
    void a_run_can_be_cancelled();
    void what_is_not_trusted_is_graded_outside_a_sandbox_only_when_allowed();
    void without_python_it_says_so_before_and_at_the_run();
    void the_runner_can_go_while_a_grading_hangs();

private:
    [[nodiscard]] MakePort port() const
    {
        return [script = m_script] { return std::make_unique<GradingPort>(script); };
    }

    std::shared_ptr<GradingScript> m_script;
};

void ExerciseRunnerTests::each_check_and_then_the_verdict_come_to_this_thread()
{
    m_script->set(checkLine("a", true) + checkLine("b", false) + verdictLine(false, "m1"));
    ExerciseRunner runner(fakeTools(), "/halves", port());
    QStringList heard;
    std::optional<GradingOutcome> outcome;
    runner.grade(
        kTask, *this, [&](const practice::CheckResult& check) { heard << QString::fromStdString(check.id); },
        [&](const Result<GradingOutcome>& result) {
            QCOMPARE(QThread::currentThread(), thread());
            outcome = result.value();
        });
    QVERIFY(!outcome); // later, never at once
    QTRY_VERIFY(outcome);
    QCOMPARE(heard, (QStringList{"a", "b"}));
    QVERIFY(!outcome->verdict.passed);
    QCOMPARE(outcome->verdict.mistake->id, "m1");
    QCOMPARE(outcome->surroundings.python, "Python 3.12.3");
    QCOMPARE(outcome->surroundings.protection, practice::Protection::LimitsOnly);
    QVERIFY(!outcome->surroundings.noSandbox.isEmpty());
}

void ExerciseRunnerTests::a_second_run_ends_the_first()
{
    m_script->hangs = true;
    m_script->set(checkLine("a", true));
    ExerciseRunner runner(fakeTools(), "/halves", port());
    int heard = 0;
    std::optional<ErrorKind> first;
    runner.grade(
        kTask, *this, [&](const auto&) { ++heard; },
        [&](const Result<GradingOutcome>& result) { first = result.error().kind; });
    QTRY_COMPARE(heard, 1);
    m_script->hangs = false;
    m_script->set(verdictLine(true));
    bool isSecondDone = false;
    runner.grade(
        kTask, *this, [](const auto&) {},
        [&](const Result<GradingOutcome>& result) { isSecondDone = result->verdict.passed; });
    QTRY_VERIFY(isSecondDone);
    QVERIFY(first == ErrorKind::Cancelled);
}

void ExerciseRunnerTests::a_run_can_be_cancelled()
{
    m_script->hangs = true;
    m_script->set(checkLine("a", true));
    ExerciseRunner runner(fakeTools(), "/halves", port());
    int heard = 0;
    std::optional<ErrorKind> kind;
    runner.grade(
        kTask, *this, [&](const auto&) { ++heard; },
        [&](const Result<GradingOutcome>& result) { kind = result.error().kind; });
    QTRY_COMPARE(heard, 1);
    runner.cancel();
    QTRY_VERIFY(kind == ErrorKind::Cancelled);
}

void ExerciseRunnerTests::what_is_not_trusted_is_graded_outside_a_sandbox_only_when_allowed()
{
    m_script->set(verdictLine(true));
    ExerciseRunner runner(fakeTools(), "/halves", port());
    runner.setTrusted(false);
    std::optional<GradingOutcome> outcome;
    const auto keep = [&](const Result<GradingOutcome>& result) { outcome = result.value(); };
    runner.grade(kTask, *this, [](const auto&) {}, keep);
    QTRY_VERIFY(outcome && outcome->needsConsent);
    QVERIFY(!outcome->verdict.passed);
    runner.setTrusted(true);
    runner.grade(kTask, *this, [](const auto&) {}, keep);
    QTRY_VERIFY(outcome && !outcome->needsConsent);
    QVERIFY(outcome->verdict.passed);
}

void ExerciseRunnerTests::without_python_it_says_so_before_and_at_the_run()
{
    ExerciseRunner runner(noTools(), "/halves", port());
    std::optional<ErrorKind> known;
    runner.prepare(practice::Profile::Plain, *this,
                   [&](const Result<GradingSurroundings>& result) { known = result.error().kind; });
    QTRY_VERIFY(known == ErrorKind::Unavailable);
    std::optional<ErrorKind> run;
    runner.grade(
        kTask, *this, [](const auto&) {}, [&](const Result<GradingOutcome>& result) { run = result.error().kind; });
    QTRY_VERIFY(run == ErrorKind::Unavailable);
}

void ExerciseRunnerTests::the_runner_can_go_while_a_grading_hangs()
{
    m_script->hangs = true;
    m_script->set(checkLine("a", true));
    int heard = 0;
    {
        ExerciseRunner runner(fakeTools(), "/halves", port());
        runner.grade(kTask, *this, [&](const auto&) { ++heard; }, [](const auto&) {});
        QTRY_COMPARE(heard, 1);
    }
}

QTEST_GUILESS_MAIN(ExerciseRunnerTests)
#include "ExerciseRunner.tests.moc"
