// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/ready/ReadyPage.h"
#include "app/gui/state/Readiness.h"
#include "app/gui/theme/Theme.h"
#include "core/base/File.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/FakeProcessPort.h"
#include "tests/support/TemporaryFolder.h"

#include <QClipboard>
#include <QPushButton>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

/// A machine without a sandbox, whose programs say what the test wants.
struct Scene
{
    explicit Scene(const practice::ToolSearch& tools = fakeTools())
        : readiness{{tools, order(), makePort()}, {tools, makePort()}}
    {
        if (!writeFile(folder.path() / "lock.txt", "fastapi==1.0\nhttpx==1.0\n"))
            qFatal("no lock");
    }

    [[nodiscard]] std::unique_ptr<Page> page()
    {
        const doctor::Patient patient{.data = folder.path() / "data",
                                      .pack = SECONDSTACK_SOURCE_DIR "/curriculum/fastapi-for-node",
                                      .lock = folder.path() / "lock.txt",
                                      .script = "/make_environment.py",
                                      .grader = "/grader"};
        return std::make_unique<ReadyPage>(readiness, patient);
    }

    TemporaryFolder folder;
    std::shared_ptr<FakeMachine> machine = std::make_shared<FakeMachine>();
    Readiness readiness;

private:
    [[nodiscard]] practice::EnvironmentOrder order() const
    {
        return {.environment = folder.path() / "data" / "python",
                .lock = folder.path() / "lock.txt",
                .script = "/make_environment.py",
                .base = {},
                .wheelhouse = {},
                .network = {}};
    }
    [[nodiscard]] MakePort makePort() const
    {
        return [machine = machine] { return std::make_unique<FakeProcessPort>(machine); };
    }
};

bool isDone(const ShownPage& page)
{
    return page.find("examineButton")->isVisible();
}

} // namespace

class ReadyPageTests final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void everything_is_tried_when_the_page_is_opened();
    void what_is_missing_is_named_with_what_it_is_needed_for();
    void an_examination_can_be_stopped_and_begun_again();
    void what_was_found_can_be_copied();
    void an_environment_is_made_and_then_everything_is_tried_again();
    void making_can_be_cancelled();
    void what_goes_wrong_in_making_is_said_on_the_card();

private:
    std::unique_ptr<Theme> m_theme;
};

void ReadyPageTests::everything_is_tried_when_the_page_is_opened()
{
    Scene scene;
    scene.machine->output = "{\"type\":\"done\"}\n";
    const ShownPage page(scene.page());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(page), 20'000);
    for (const char* subject :
         {"pack", "python", "node", "sandbox", "packages", "grading", "docs", "space", "database"})
        QVERIFY2(page.find(QStringLiteral("finding-") + QLatin1String(subject)) != nullptr, subject);
    QCOMPARE(page.find("finding-packages")->accessibleName(), "Packages: good");
    QCOMPARE(page.find("finding-sandbox")->accessibleName(), "Sandbox: limited");
    QVERIFY(page.words().contains("Without a network"));
    QVERIFY(page.words().contains("not needed")); // the environment: this Python has the packages
}

void ReadyPageTests::what_is_missing_is_named_with_what_it_is_needed_for()
{
    Scene scene(noTools());
    const ShownPage page(scene.page());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(page), 20'000);
    QCOMPARE(page.find("finding-python")->accessibleName(), "Python: limited");
    QVERIFY(page.words().contains("things work here without a network"));
    QVERIFY(page.words().contains("Needs Python 3.11 or newer"));
    QVERIFY(page.words().contains("Not there yet"));
}

void ReadyPageTests::an_examination_can_be_stopped_and_begun_again()
{
    Scene scene;
    scene.machine->hangs = true;
    ShownPage page(scene.page());
    QTRY_VERIFY(scene.machine->runs > 0);
    page.click("stopExaminingButton");
    QTRY_VERIFY(isDone(page));
    QVERIFY(page.find("examineButton")->hasFocus()); // what was pressed is gone
    QVERIFY(page.words().contains("Stopped."));
    scene.machine->hangs = false;
    page.click("examineButton");
    QTRY_VERIFY_WITH_TIMEOUT(isDone(page), 20'000);
    QVERIFY(page.find("finding-database") != nullptr);
}

void ReadyPageTests::what_was_found_can_be_copied()
{
    Scene scene;
    ShownPage page(scene.page());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(page), 20'000);
    page.click("copyFindingsButton");
    QVERIFY(QGuiApplication::clipboard()->text().contains("good\tpython: Python 3.12.3"));
}

void ReadyPageTests::an_environment_is_made_and_then_everything_is_tried_again()
{
    Scene scene;
    scene.machine->output = "{\"type\":\"package\",\"name\":\"fastapi.whl\"}\n{\"type\":\"done\"}\n";
    ShownPage page(scene.page());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(page), 20'000);
    const int runs = scene.machine->runs;
    page.click("makeEnvironmentButton");
    QTRY_VERIFY(std::filesystem::is_directory(scene.folder.path() / "data" / "python"));
    QTRY_VERIFY(page.find("makeEnvironmentButton")->isVisible());
    QTRY_VERIFY(page.find("stopExaminingButton")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(page), 20'000);
    QVERIFY(scene.machine->runs > runs + 3); // venv, download, install, and the examination
}

void ReadyPageTests::making_can_be_cancelled()
{
    Scene scene;
    ShownPage page(scene.page());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(page), 20'000);
    scene.machine->hangs = true;
    page.click("makeEnvironmentButton");
    QTRY_VERIFY(page.words().contains("Fetching pip"));
    QVERIFY(page.find("cancelEnvironmentButton")->hasFocus());
    page.click("cancelEnvironmentButton");
    QTRY_VERIFY(page.find("makeEnvironmentButton")->isVisible());
    QVERIFY(page.find("makeEnvironmentButton")->hasFocus());
    QVERIFY(!std::filesystem::exists(scene.folder.path() / "data" / "python"));
}

void ReadyPageTests::what_goes_wrong_in_making_is_said_on_the_card()
{
    Scene scene;
    scene.machine->output = "{\"type\":\"failed\",\"kind\":\"missing\",\"message\":\"fastapi==1.0\"}\n";
    ShownPage page(scene.page());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(page), 20'000);
    page.click("makeEnvironmentButton");
    QTRY_VERIFY(page.words().contains("there is no file for fastapi==1.0"));
    QVERIFY(page.find("makeEnvironmentButton")->isVisible());
}

QTEST_MAIN(ReadyPageTests)
#include "ReadyPage.tests.moc"
