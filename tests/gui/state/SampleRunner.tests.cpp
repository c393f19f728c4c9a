// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/SampleRunner.h"
#include "tests/support/FakeProcessPort.h"

#include <QTest>

#include <optional>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

curriculum::Program program(const std::string& expected)
{
    curriculum::Program made;
    made.code = "print(1)";
    made.expectation = curriculum::Prints{expected};
    return made;
}

} // namespace

class SampleRunnerTests final : public QObject
{
    Q_OBJECT

private slots:
    void a_run_comes_back_to_this_thread_with_its_surroundings();
    void a_second_run_ends_the_first();
    void a_run_can_be_cancelled();
    void nobody_is_told_when_the_receiver_is_gone();
    void what_is_not_trusted_runs_outside_a_sandbox_only_when_allowed();
    void without_an_interpreter_it_says_what_to_do();
    void the_runner_can_go_while_a_program_hangs();

private:
    MakePort port() const
    {
        return [machine = m_machine] { return std::make_unique<FakeProcessPort>(machine); };
    }

    std::shared_ptr<FakeMachine> m_machine;

private slots:
    void init() { m_machine = std::make_shared<FakeMachine>(); }
};

void SampleRunnerTests::a_run_comes_back_to_this_thread_with_its_surroundings()
{
    m_machine->output = "1\n";
    SampleRunner runner(fakeTools(), port());
    std::optional<SampleOutcome> outcome;
    QThread* thread = nullptr;
    runner.run(program("1"), *this, [&](const Result<SampleOutcome>& result) {
        thread = QThread::currentThread();
        outcome = result.value();
    });
    QVERIFY(!outcome); // later, never at once
    QTRY_VERIFY(outcome.has_value());
    QCOMPARE(thread, qApp->thread());
    QVERIFY(outcome->result.isAsExpected());
    QCOMPARE(outcome->interpreter, "Python 3.12.3");
    QCOMPARE(outcome->protection, practice::Protection::LimitsOnly);
}

void SampleRunnerTests::a_second_run_ends_the_first()
{
    m_machine->hangs = true;
    SampleRunner runner(fakeTools(), port());
    std::optional<ErrorKind> first;
    runner.run(program("1"), *this, [&](const Result<SampleOutcome>& result) { first = result.error().kind; });
    QTRY_COMPARE(int(m_machine->runs), 1);
    m_machine->hangs = false;
    bool isSecondDone = false;
    runner.run(program("1"), *this, [&](const Result<SampleOutcome>& result) { isSecondDone = result.has_value(); });
    QTRY_VERIFY(isSecondDone);
    QVERIFY(first == ErrorKind::Cancelled);
}

void SampleRunnerTests::a_run_can_be_cancelled()
{
    m_machine->hangs = true;
    SampleRunner runner(fakeTools(), port());
    std::optional<ErrorKind> kind;
    runner.run(program("1"), *this, [&](const Result<SampleOutcome>& result) { kind = result.error().kind; });
    QTRY_COMPARE(int(m_machine->runs), 1);
    runner.cancel();
    QTRY_VERIFY(kind == ErrorKind::Cancelled);
}

void SampleRunnerTests::nobody_is_told_when_the_receiver_is_gone()
{
    SampleRunner runner(fakeTools(), port());
    bool isTold = false;
    auto receiver = std::make_unique<QObject>();
    runner.run(program("1"), *receiver, [&](const Result<SampleOutcome>&) { isTold = true; });
    receiver.reset();
    bool isOtherTold = false;
    runner.run(program("1"), *this, [&](const Result<SampleOutcome>&) { isOtherTold = true; });
    QTRY_VERIFY(isOtherTold);
    QVERIFY(!isTold);
}

void SampleRunnerTests::what_is_not_trusted_runs_outside_a_sandbox_only_when_allowed()
{
    m_machine->output = "1\n";
    SampleRunner runner(fakeTools(), port());
    runner.setTrusted(false);
    std::optional<SampleOutcome> outcome;
    const auto keep = [&](const Result<SampleOutcome>& result) { outcome = result.value(); };
    runner.run(program("1"), *this, keep);
    QTRY_VERIFY(outcome && outcome->needsConsent);
    QCOMPARE(int(m_machine->runs), 0);
    runner.setTrusted(true);
    runner.run(program("1"), *this, keep);
    QTRY_VERIFY(outcome && !outcome->needsConsent);
    QCOMPARE(int(m_machine->runs), 1);
}

void SampleRunnerTests::without_an_interpreter_it_says_what_to_do()
{
    SampleRunner runner(noTools(), port());
    std::optional<Error> error;
    runner.run(program("1"), *this, [&](const Result<SampleOutcome>& result) { error = result.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->kind, ErrorKind::Unavailable);
    QVERIFY(!error->advice.empty());
}

void SampleRunnerTests::the_runner_can_go_while_a_program_hangs()
{
    m_machine->hangs = true;
    bool isTold = false;
    {
        SampleRunner runner(fakeTools(), port());
        runner.run(program("1"), *this, [&](const Result<SampleOutcome>& result) { isTold = !result; });
        QTRY_COMPARE(int(m_machine->runs), 1);
    }
    QTRY_VERIFY(isTold);
}

QTEST_MAIN(SampleRunnerTests)
#include "SampleRunner.tests.moc"
