// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery: secondstack_gallery [--shot FILE] [--theme light|dark|contrast|contrast-dark] [--scale 1.5]
// [--size 960x640] [--full]. With --full the picture shows the whole page, not only the window.
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/Rail.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/gallery/GalleryPage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPixmap>
#include <QScrollArea>

using namespace secondstack::gui;

namespace {

void addPages(MainWindow& window)
{
    const auto make = [] { return new GalleryPage; };
    const QString decide = QStringLiteral("Decide"), me = QStringLiteral("Me"), teach = QStringLiteral("Teach");
    window.addPage({.id = "today", .title = "Today", .icon = "today", .make = make});
    window.addPage({.id = "path", .title = "Path", .icon = "path", .make = make});
    window.addPage({.id = "review", .title = "Review", .icon = "review", .make = make});
    window.addPage({.id = "practice", .title = "Practice", .icon = "practice", .make = make});
    window.addPage({.id = "decide", .title = "Should I?", .icon = "decide", .group = decide, .make = make});
    window.addPage({.id = "compare", .title = "Compare", .icon = "compare", .group = decide, .make = make});
    window.addPage({.id = "assessment", .title = "Assessment", .icon = "assessment", .group = me, .make = make});
    window.addPage({.id = "progress", .title = "Progress", .icon = "progress", .group = me, .make = make});
    window.addPage({.id = "cohorts", .title = "Cohorts", .icon = "cohorts", .group = teach, .make = make});
    window.rail().setBadge("today", 5);
    window.rail().setBadge("review", 12);
    window.rail().setFooter("Offline · all saved");
}

Appearance appearanceFrom(const QCommandLineParser& arguments)
{
    const QString theme = arguments.value("theme");
    Appearance appearance;
    appearance.scheme = theme.contains("dark") ? Scheme::Dark : Scheme::Light;
    appearance.highContrast = theme.startsWith("contrast");
    appearance.textPercent = qRound(arguments.value("scale").toDouble() * 100);
    return appearance;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addOptions({{"shot", "Write a picture and leave.", "file"},
                          {"theme", "light, dark, contrast or contrast-dark.", "name", "light"},
                          {"scale", "Text size, 0.8 to 2.", "factor", "1"},
                          {"size", "Window size.", "WxH", "1280x820"},
                          {"full", "The picture shows the whole page."},
                          {"message", "Show a message."}});
    arguments.process(app);
    Theme theme(app);
    theme.setAppearance(appearanceFrom(arguments));
    MainWindow window;
    addPages(window);
    window.start({"today"});
    const QStringList size = arguments.value("size").split('x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    if (arguments.isSet("message"))
        window.showMessage("Answer taken back", "Undo", [] {});
    if (!arguments.isSet("shot"))
        return QApplication::exec();
    QApplication::processEvents();
    if (arguments.isSet("full")) {
        const auto* scroll = window.currentPage()->findChild<QScrollArea*>();
        window.resize(window.width(), window.height() + scroll->widget()->height() - scroll->viewport()->height());
        QApplication::processEvents();
    }
    return window.grab().save(arguments.value("shot")) ? 0 : 1;
}
