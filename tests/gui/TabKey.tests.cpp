// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/Rail.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "tests/gui/Program.h"

#include <QDateEdit>
#include <QSet>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

class TabKeyTests final : public QObject
{
    Q_OBJECT

private slots:
    void tab_goes_through_every_page_and_out_of_it_again();

private:
    Theme m_theme{*qApp};
};

void TabKeyTests::tab_goes_through_every_page_and_out_of_it_again()
{
    Program program;
    program.start();
    MainWindow& window = *program->window();
    window.show();
    activate(window);
    const QList<Place> places{{kWelcomePage},
                              {kTodayPage},
                              {kPathPage, "plan"},
                              {kLessonPage, "w1d1-l1"},
                              {kLessonPage, "w1d2-l2"},
                              {kQuizPage, "w1d1-recall"},
                              {kDecidePage, "questions"},
                              {kComparePage, "rows"},
                              {kProgressPage},
                              {kSettingsPage, "looks"}};
    for (const Place& place : places) {
        window.navigator().go(place);
        QTest::qWait(0);
        QSet<QWidget*> seen;
        QWidget* focus = QApplication::focusWidget();
        for (; !window.rail().isAncestorOf(focus) && !seen.contains(focus); focus = QApplication::focusWidget()) {
            const bool hasParts = qobject_cast<QDateEdit*>(focus) != nullptr; // day, month and year
            if (!hasParts)
                seen.insert(focus);
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        QVERIFY2(window.rail().isAncestorOf(focus), qPrintable(place.page));
        QVERIFY2(!seen.isEmpty(), qPrintable(place.page));
        QTest::keyClick(focus, Qt::Key_Tab); // back into the page
    }
}

QTEST_MAIN(TabKeyTests)
#include "TabKey.tests.moc"
