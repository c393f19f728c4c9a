// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shots/Shots.h"

#include "app/gui/App.h"
#include "app/gui/shots/Demo.h"
#include "app/gui/state/Places.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>

#include <cstdio>

namespace secondstack::gui {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

struct Look
{
    const char* suffix;
    Appearance appearance;
    QSize size;
};

const Look kLooks[] = {
    {"light", {.scheme = Scheme::Light}, {1280, 820}},
    {"dark", {.scheme = Scheme::Dark}, {1280, 820}},
    {"contrast", {.scheme = Scheme::Light, .highContrast = true}, {1280, 820}},
    {"light-small", {.scheme = Scheme::Light, .textPercent = 150}, {960, 640}},
    {"dark-small", {.scheme = Scheme::Dark, .textPercent = 150}, {960, 640}},
};

/// When the picture is taken of what a press began.
enum class When { Ended, Running, Stopped };

struct Shot
{
    const char* name;
    Place place;
    const char* press = ""; ///< the name of a button to press there
    When when = When::Ended;
};

std::vector<Shot> shots()
{
    const auto text = [](const char* latin) { return QString::fromLatin1(latin); };
    return {{"today", {kTodayPage}},
            {"path", {kPathPage}},
            {"path-day", {kPathPage, text("w1d2")}},
            {"plan", {kPathPage, text("plan")}},
            {"lesson", {kLessonPage, text("w1d1-l3")}},
            {"practice", {kPracticePage}},
            {"exercise", {kExercisePage, text("w1d1-x3")}},
            {"exercise-app", {kExercisePage, text("w2d1-x1")}},
            {"exercise-failed", {kExercisePage, text(kMistakenExercise)}, "runTestsButton"},
            {"exercise-passed", {kExercisePage, text(kSolvedExercise)}, "runTestsButton"},
            {"exercise-running", {kExercisePage, text("w2d1-x1")}, "runTestsButton", When::Running},
            {"exercise-stopped", {kExercisePage, text("w2d3-x1")}, "runTestsButton", When::Stopped},
            {"exercise-runs", {kExercisePage, text(kSolvedExercise)}, "pane3"},
            {"exercise-solution", {kExercisePage, text(kSolvedExercise)}, "pane4"},
            {"exercise-task", {kExercisePage, text(kSolvedExercise)}, "pane0"},
            {"quiz", {kQuizPage, text("w1d1-quiz")}},
            {"quiz-open", {kQuizPage, text("w1d2-recall")}},
            {"verdict", {kDecidePage}},
            {"questions", {kDecidePage, text("questions")}},
            {"compare", {kComparePage}},
            {"points", {kComparePage, text("points")}},
            {"carry-over", {kComparePage, text("carry-over")}},
            {"new-skills", {kComparePage, text("new")}},
            {"myths", {kComparePage, text("myths")}},
            {"faq", {kComparePage, text("faq")}},
            {"career", {kComparePage, text("career")}},
            {"progress", {kProgressPage}},
            {"settings", {kSettingsPage}},
            {"settings-data", {kSettingsPage, text("data")}},
            {"settings-code", {kSettingsPage, text("code")}},
            {"ready", {kReadyPage}, "examineButton"},
            {"welcome", {kWelcomePage}}};
}

void turn(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

// The picture of when events, layouts and the worker's answers have settled: two in a row are the same.
QImage settledPicture(QWidget& window)
{
    QImage picture;
    for (int tries = 0; tries < 50; ++tries) {
        turn(100);
        QImage now = window.grab().toImage();
        if (now == picture)
            break;
        picture = std::move(now);
    }
    return picture;
}

// The button of this name that can be pressed now.
QAbstractButton* buttonOn(QWidget& window, const char* name)
{
    for (auto* button : window.findChildren<QAbstractButton*>(QString::fromLatin1(name))) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

QAbstractButton* stopButtonOn(QWidget& window)
{
    QAbstractButton* ofTests = buttonOn(window, "stopTestsButton");
    return ofTests != nullptr ? ofTests : buttonOn(window, "stopExaminingButton");
}

void waitUntilRunning(QWidget& window, bool isRunning)
{
    for (int tries = 0; tries < 1000 && (stopButtonOn(window) != nullptr) != isRunning; ++tries)
        turn(10);
}

void press(QWidget& window, const Shot& shot)
{
    if (*shot.press == '\0')
        return; // an empty name would be that of every button without one
    QAbstractButton* button = buttonOn(window, shot.press);
    if (button == nullptr)
        return; // a narrow window has others
    settledPicture(window);
    button->click();
    if (shot.when == When::Ended)
        return waitUntilRunning(window, false);
    waitUntilRunning(window, true);
    if (shot.when == When::Stopped && stopButtonOn(window) != nullptr)
        stopButtonOn(window)->click();
}

bool save(const QImage& picture, const QString& file)
{
    if (picture.save(file))
        return true;
    std::fprintf(stderr, "secondstack: cannot write %s\n", qPrintable(file));
    return false;
}

bool saveDialog(MainWindow& window, const QString& commandId, const QString& file)
{
    for (const Command& command : window.commands().commands()) {
        if (command.id == commandId)
            command.run();
    }
    turn(100);
    QWidget* dialog = QApplication::activeModalWidget() != nullptr ? QApplication::activeModalWidget()
                                                                   : QApplication::activePopupWidget();
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (dialog == nullptr && top != &window && top->isVisible())
            dialog = top;
    }
    const bool saved = dialog != nullptr && save(settledPicture(*dialog), file);
    if (dialog != nullptr)
        dialog->close();
    return saved;
}

} // namespace

int takeShots(learner::Course course, const Folders& folders, const QString& folder)
{
    QTemporaryDir scratch;
    Folders demoFolders = folders;
    demoFolders.data = scratch.path().toStdString();
    demoFolders.config = demoFolders.data;
    ManualClock clock{{sys_days{2026y / November / 23d} + 8h, 60min}};
    auto demo = openDemo(demoFolders, course, clock);
    if (!demo || !demo->file) {
        const Error error = demo ? demo->file.error() : demo.error();
        std::fprintf(stderr, "secondstack: %s\n", describe(error).c_str());
        return 1;
    }

    QDir{}.mkpath(folder);
    bool good = true;
    int count = 0;
    for (const Look& look : kLooks) {
        Theme::current().setAppearance(look.appearance);
        App app{demoFolders, clock}; // a new one, so that no page remembers the look before
        app.start(demo ? std::move(demo) : openProfile(demoFolders, {}, clock), learner::Course::open(folders.pack));
        demo = fail(ErrorKind::Unavailable, "it is open");
        app.window()->resize(look.size);
        const QString pattern = QStringLiteral("%1/%3-%2.png").arg(folder, QString::fromLatin1(look.suffix));
        for (const Shot& shot : shots()) {
            app.window()->navigator().go(shot.place);
            press(*app.window(), shot);
            const QImage picture =
                shot.when == When::Running ? app.window()->grab().toImage() : settledPicture(*app.window());
            good = save(picture, pattern.arg(QString::fromLatin1(shot.name))) && good;
            ++count;
        }
        good = saveDialog(*app.window(), QStringLiteral("palette"), pattern.arg(QStringLiteral("palette"))) && good;
        good = saveDialog(*app.window(), QStringLiteral("keys"), pattern.arg(QStringLiteral("shortcuts"))) && good;
        count += 2;
    }
    std::printf("%d pictures in %s\n", count, qPrintable(folder));
    return good ? 0 : 1;
}

} // namespace secondstack::gui
