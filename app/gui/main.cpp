// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/App.h"
#include "app/gui/shots/Shots.h"
#include "app/gui/state/Strings.h"
#include "app/gui/theme/Icons.h"
#include "app/gui/theme/Theme.h"
#include "app/process/Locations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <future>

using namespace secondstack;

namespace {

struct Options
{
    gui::Folders folders;
    QString shots;
    bool quitAfterFirstPaint = false;
};

[[noreturn]] void leave(int code, const QString& text)
{
    std::fputs(qPrintable(text + QLatin1Char('\n')), code == 0 ? stdout : stderr);
    std::exit(code);
}

Options readOptions(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Second Stack: from Node.js to FastAPI in four weeks, or a reason not to."));
    const QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")};
    const QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
                                     QStringLiteral("Show the version.")};
    const QCommandLineOption data{QStringLiteral("data"), QStringLiteral("Keep the learners' files in FOLDER."),
                                  QStringLiteral("FOLDER")};
    const QCommandLineOption pack{QStringLiteral("pack"), QStringLiteral("Use this course, a folder or a file."),
                                  QStringLiteral("PACK")};
    const QCommandLineOption shots{QStringLiteral("shots"),
                                   QStringLiteral("Write pictures of every page to FOLDER and end."),
                                   QStringLiteral("FOLDER")};
    const QCommandLineOption quit{QStringLiteral("quit-after-first-paint"),
                                  QStringLiteral("Say “painted” when the first page is shown, and end.")};
    const QCommandLineOption python{QStringLiteral("python"), QStringLiteral("Run Python samples with this."),
                                    QStringLiteral("PATH")};
    const QCommandLineOption node{QStringLiteral("node"), QStringLiteral("Run Node.js samples with this."),
                                  QStringLiteral("PATH")};
    const QCommandLineOption modules{QStringLiteral("node-modules"),
                                     QStringLiteral("The npm packages that samples may need."),
                                     QStringLiteral("FOLDER")};
    parser.addOptions({help, version, data, pack, python, node, modules, shots, quit});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("The course to open, as with --pack."),
                                 QStringLiteral("[FILE]"));
    if (!parser.parse(arguments))
        leave(2, QStringLiteral("secondstack: %1\nTry secondstack --help.").arg(parser.errorText()));
    if (parser.isSet(help))
        leave(0, parser.helpText());
    if (parser.isSet(version))
        leave(0, QStringLiteral("secondstack " SECONDSTACK_VERSION));

    Options options;
    const auto folder = [&](const QCommandLineOption& option, const std::filesystem::path& otherwise) {
        return parser.isSet(option) ? std::filesystem::path{parser.value(option).toStdString()} : otherwise;
    };
    options.folders.data = folder(data, process::dataFolder());
    options.folders.config = folder(data, process::configFolder());
    options.folders.pack = folder(pack, process::shippedPack());
    options.folders.python = folder(python, {});
    options.folders.node = folder(node, {});
    options.folders.nodeModules = folder(modules, {});
    if (const QStringList files = parser.positionalArguments(); !files.isEmpty())
        options.folders.pack = files.first().toStdString();
    options.shots = parser.value(shots);
    options.quitAfterFirstPaint = parser.isSet(quit);
    return options;
}

int takeShots(Result<learner::Course> course, const Options& options)
{
    if (course)
        return gui::takeShots(std::move(*course), options.folders, options.shots);
    std::fprintf(stderr, "secondstack: %s\n", describe(course.error()).c_str());
    return 1;
}

void quitAfterFirstPaint(gui::App& app)
{
    // A zero timer fires when the events of showing the window, its painting among them, are handled.
    if (app.window() != nullptr)
        app.window()->repaint();
    QTimer::singleShot(0, qApp, [] {
        std::puts("painted");
        std::fflush(stdout);
        QApplication::quit();
    });
}

} // namespace

int main(int argc, char** argv)
{
    const Options options = readOptions(argc, argv);
    const SystemClock clock;
    QThread::currentThread(); // Qt takes the first thread that it meets for the main one
    // The files are read while Qt sets itself up.
    auto opening = std::async(std::launch::async, [&] {
        return options.shots.isEmpty() ? gui::openProfile(options.folders, {}, clock)
                                       : Result<gui::OpenedProfile>{fail(ErrorKind::Cancelled, "")};
    });
    auto courseOpening = std::async(std::launch::async, [&] { return learner::Course::open(options.folders.pack); });

    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.secondstack.secondstack"));
    QCoreApplication::setApplicationName(QStringLiteral("Second Stack"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Second Stack")); // also after each page's title
    QCoreApplication::setApplicationVersion(QStringLiteral(SECONDSTACK_VERSION));
    QApplication qtApp{argc, argv};
    gui::Theme theme{qtApp};
    QApplication::setWindowIcon(gui::appIcon());

    if (!options.shots.isEmpty())
        return takeShots(courseOpening.get(), options);

    theme.setAppearance(gui::Preferences{gui::toQString(options.folders.config.string())}.appearance());
    gui::App app{options.folders, clock};
    theme.readFonts();
    app.start(opening.get(), courseOpening.get());
    if (options.quitAfterFirstPaint)
        quitAfterFirstPaint(app);
    return QApplication::exec();
}
