// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/Rail.h"
#include "app/gui/shell/RailEntry.h"
#include "tests/gui/shell/ShellTest.h"

#include <QAccessible>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace secondstack::gui;

class ShellTests final : public ShellTest
{
    Q_OBJECT

private slots:
    void history_goes_back_and_forward();
    void going_somewhere_new_forgets_what_was_ahead();
    void a_replaced_place_is_skipped_by_back();
    void a_page_is_built_when_it_is_first_shown();
    void a_hidden_page_refreshes_once_when_it_is_shown();
    void a_visible_page_refreshes_once_for_many_changes();
    void alt_arrows_walk_the_history();
    void control_digits_open_pages();
    void undo_is_asked_for_but_not_while_typing();
    void control_plus_and_zero_change_the_text_size();
    void tab_goes_as_the_page_is_laid_out_and_round_through_the_rail();
    void the_rail_is_one_stop_and_arrows_move_in_it();
    void the_rail_goes_narrow_in_a_small_window();
    void a_screen_reader_goes_to_a_page();
    void a_dropped_file_is_reported_and_a_web_address_is_not();
};

void ShellTests::history_goes_back_and_forward()
{
    Navigator navigator;
    QSignalSpy changed(&navigator, &Navigator::placeChanged);
    QVERIFY(!navigator.canGoBack());
    navigator.go({"a"});
    navigator.go({"b", "x"});
    navigator.go({"b", "x"});
    QCOMPARE(changed.count(), 2);
    navigator.back();
    QCOMPARE(navigator.current(), (Place{"a"}));
    navigator.back();
    QCOMPARE(navigator.current(), (Place{"a"}));
    navigator.forward();
    QCOMPARE(navigator.current(), (Place{"b", "x"}));
    for (int i = 0; i < 300; ++i)
        navigator.go({"n", QString::number(i)});
    int steps = 0;
    for (; navigator.canGoBack(); ++steps)
        navigator.back();
    QCOMPARE(steps, 99);
}

void ShellTests::going_somewhere_new_forgets_what_was_ahead()
{
    Navigator navigator;
    navigator.go({"a"});
    navigator.go({"b"});
    navigator.back();
    navigator.go({"c"});
    QVERIFY(!navigator.canGoForward());
    navigator.back();
    QCOMPARE(navigator.current(), (Place{"a"}));
}

void ShellTests::a_replaced_place_is_skipped_by_back()
{
    Navigator navigator;
    navigator.go({"list"});
    navigator.go({"quiz", "1"});
    navigator.replace({"quiz", "2"});
    navigator.back();
    QCOMPARE(navigator.current(), (Place{"list"}));
}

void ShellTests::a_page_is_built_when_it_is_first_shown()
{
    QCOMPARE(m_pages.size(), 1);
    m_window->navigator().go({"two", "x"});
    QCOMPARE(m_pages.size(), 2);
    m_window->navigator().go({"one"});
    m_window->navigator().go({"two", "y"});
    QCOMPARE(page("two")->opened, (QStringList{"x", "y"}));
    QCOMPARE(page("two")->activations, 2);
    QCOMPARE(page("two")->deactivations, 1);
    QCOMPARE(m_window->windowTitle(), QString("two"));
}

void ShellTests::a_hidden_page_refreshes_once_when_it_is_shown()
{
    m_window->navigator().go({"two"});
    const int before = page("one")->refreshes;
    page("one")->markDirty();
    page("one")->markDirty();
    QApplication::processEvents();
    QCOMPARE(page("one")->refreshes, before);
    m_window->navigator().go({"one"});
    QCOMPARE(page("one")->refreshes, before + 1);
    m_window->navigator().go({"two"});
    m_window->navigator().go({"one"});
    QCOMPARE(page("one")->refreshes, before + 1);
}

void ShellTests::a_visible_page_refreshes_once_for_many_changes()
{
    const int before = page("one")->refreshes;
    for (int i = 0; i < 5; ++i)
        page("one")->markDirty();
    QCOMPARE(page("one")->refreshes, before);
    QTRY_COMPARE(page("one")->refreshes, before + 1);
    QApplication::processEvents();
    QCOMPARE(page("one")->refreshes, before + 1);
}

void ShellTests::alt_arrows_walk_the_history()
{
    m_window->navigator().go({"two"});
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->navigator().current(), (Place{"one"}));
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->navigator().current(), (Place{"two"}));
}

void ShellTests::control_digits_open_pages()
{
    press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->navigator().current(), (Place{"three"}));
    QCOMPARE(m_window->currentPage(), page("three"));
}

void ShellTests::undo_is_asked_for_but_not_while_typing()
{
    QSignalSpy undo(m_window.get(), &MainWindow::undoRequested);
    m_window->rail().findChildren<RailEntry*>().first()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.count(), 1);
    auto* edit = page("one")->findChild<QLineEdit*>();
    edit->setFocus();
    QTest::keyClicks(edit, "x");
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.count(), 1);
    QVERIFY(edit->text().isEmpty());
}

void ShellTests::control_plus_and_zero_change_the_text_size()
{
    press(Qt::Key_Plus, Qt::ControlModifier);
    press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_theme.appearance().textPercent, 125);
    press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_theme.appearance().textPercent, 110);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_theme.appearance().textPercent, 100);
}

void ShellTests::tab_goes_as_the_page_is_laid_out_and_round_through_the_rail()
{
    CountingPage& shown = *page("one");
    auto* column = new QVBoxLayout(&shown);
    const auto add = [&](const QString& name, QWidget* widget, int at = -1) {
        widget->setObjectName(name);
        column->insertWidget(at, widget);
        return widget;
    };
    add("last", new QPushButton);
    auto* box = new QWidget; // hands its focus on, as an editor of answers does
    auto* inner = new QPushButton(box);
    inner->setObjectName("inner");
    box->setFocusProxy(inner);
    add("box", box, 0);
    auto* text = new QTextEdit;
    text->setTabChangesFocus(true);
    add("text", text, 1)->setFocusPolicy(Qt::ClickFocus);
    add("hidden", new QPushButton, 0)->hide();
    add("first", new QPushButton, 0); // what is seen first was made last
    const auto stops = [&](Qt::Key key) {
        QStringList names;
        for (int presses = 0; presses < 4; ++presses) {
            press(key, {});
            const bool isInRail = m_window->rail().isAncestorOf(QApplication::focusWidget());
            names << (isInRail ? "rail" : QApplication::focusWidget()->objectName());
        }
        return names;
    };
    QTest::qWait(0);
    column->itemAt(0)->widget()->setFocus();
    QCOMPARE(stops(Qt::Key_Tab), (QStringList{"inner", "last", "rail", "first"}));
    QCOMPARE(stops(Qt::Key_Backtab), (QStringList{"rail", "last", "inner", "first"}));
    text->setFocus(); // as by a click: Tab goes on from there
    QCOMPARE(stops(Qt::Key_Tab), (QStringList{"last", "rail", "first", "inner"}));
}

void ShellTests::the_rail_is_one_stop_and_arrows_move_in_it()
{
    const auto entries = m_window->rail().findChildren<RailEntry*>();
    int stops = 0;
    for (const RailEntry* entry : entries)
        stops += (entry->focusPolicy() & Qt::TabFocus) != 0;
    QCOMPARE(stops, 1);
    entries.first()->setFocus();
    press(Qt::Key_Down, Qt::NoModifier);
    QVERIFY(entries[1]->hasFocus());
    QCOMPARE(m_window->navigator().current(), (Place{"one"}));
    press(Qt::Key_Return, Qt::NoModifier);
    QCOMPARE(m_window->navigator().current(), (Place{"two"}));
    press(Qt::Key_End, Qt::NoModifier);
    QVERIFY(entries[2]->hasFocus());
    m_window->rail().setBadge("three", 7);
    QVERIFY(entries[2]->accessibleName().contains("7"));
}

void ShellTests::the_rail_goes_narrow_in_a_small_window()
{
    QVERIFY(!m_window->rail().isNarrow());
    const int wide = m_window->rail().width();
    m_window->resize(960, 640);
    QTRY_VERIFY(m_window->rail().isNarrow());
    QVERIFY(m_window->rail().width() < wide / 2);
    m_window->resize(1200, 700);
    QTRY_VERIFY(!m_window->rail().isNarrow());
    m_theme.setAppearance({.scheme = Scheme::Light, .textPercent = 175});
    QVERIFY(m_window->rail().isNarrow());
}

void ShellTests::a_screen_reader_goes_to_a_page()
{
    const auto entries = m_window->rail().findChildren<RailEntry*>();
    QAccessibleInterface* second = QAccessible::queryAccessibleInterface(entries[1]);
    QCOMPARE(second->role(), QAccessible::PageTab);
    second->actionInterface()->doAction(second->actionInterface()->actionNames().first());
    QCOMPARE(m_window->navigator().current(), (Place{"two"}));
    QVERIFY(second->state().selected);
    QVERIFY(!QAccessible::queryAccessibleInterface(entries[0])->state().selected);
}

void ShellTests::a_dropped_file_is_reported_and_a_web_address_is_not()
{
    QSignalSpy dropped(m_window.get(), &MainWindow::filesDropped);
    const auto drop = [this](const QUrl& url) {
        QMimeData data;
        data.setUrls({url});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    };
    drop(QUrl("https://example.org/x.bundle"));
    QCOMPARE(dropped.count(), 0);
    drop(QUrl::fromLocalFile("/home/me/week1.bundle"));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().toStringList(), QStringList{"/home/me/week1.bundle"});
}

QTEST_MAIN(ShellTests)
#include "Shell.tests.moc"
