// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/NoticeArea.h"
#include "app/gui/shell/Page.h"
#include "app/gui/shell/Rail.h"
#include "app/gui/shell/RailEntry.h"
#include "app/gui/shell/ShortcutSheet.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Toast.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace secondstack::gui;

namespace {

class CountingPage final : public Page
{
public:
    explicit CountingPage(QString name) : m_name(std::move(name)), m_edit(new QLineEdit(this))
    {
        m_edit->setAccessibleName("note");
    }

    [[nodiscard]] QString title() const override { return m_name; }
    void open(const QString& argument) override { opened << argument; }
    void activated() override { ++activations; }
    void deactivated() override { ++deactivations; }

    QStringList opened;
    int activations = 0;
    int deactivations = 0;
    int refreshes = 0;

protected:
    void refresh() override { ++refreshes; }

private:
    QString m_name;
    QLineEdit* m_edit;
};

} // namespace

class ShellTests final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
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
    void the_rail_is_one_stop_and_arrows_move_in_it();
    void the_rail_goes_narrow_in_a_small_window();
    void a_screen_reader_goes_to_a_page();
    void the_palette_finds_commands_and_places();
    void the_palette_says_that_it_is_still_searching_and_then_what_it_found();
    void the_palette_says_what_is_chosen();
    void escape_closes_the_palette_and_gives_the_focus_back();
    void the_sheet_lists_every_key();
    void a_dropped_file_is_reported_and_a_web_address_is_not();
    void a_message_covers_nothing_of_the_page();
    void a_message_is_reached_by_key_and_left_again();
    void a_notice_stays_above_the_page_until_it_is_withdrawn();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] CountingPage* page(const QString& id) const { return m_pages.value(id); }
    [[nodiscard]] QRect placeOf(QWidget* widget) const
    {
        return {widget->mapTo(m_window.get(), QPoint()), widget->size()};
    }

    Theme m_theme{*qApp};
    std::unique_ptr<MainWindow> m_window;
    QHash<QString, CountingPage*> m_pages;
};

void ShellTests::init()
{
    m_theme.setAppearance({.scheme = Scheme::Light});
    m_pages.clear();
    m_window = std::make_unique<MainWindow>();
    for (const QString& id : {QString("one"), QString("two"), QString("three")})
        m_window->addPage(
            {.id = id, .title = id, .icon = "book", .make = [this, id] { return m_pages[id] = new CountingPage(id); }});
    m_window->start({"one"});
    m_window->resize(1200, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::setActiveWindow(m_window.get());
}

void ShellTests::cleanup()
{
    m_window.reset();
}

void ShellTests::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), key, modifiers);
}

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
    QCOMPARE(m_theme.appearance().textPercent, 120);
    press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_theme.appearance().textPercent, 110);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_theme.appearance().textPercent, 100);
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
    m_theme.setAppearance({.scheme = Scheme::Light, .textPercent = 160});
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

void ShellTests::the_palette_finds_commands_and_places()
{
    m_window->setSearch(
        [](const QString& text) { return SearchAnswer{{{"Lesson about " + text, "week 1", {"three", "found"}}}}; });
    press(Qt::Key_K, Qt::ControlModifier);
    auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    auto* edit = palette->findChild<QLineEdit*>();
    QTest::keyClicks(edit, "text larger");
    auto* list = palette->findChild<QListWidget*>();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QString("Larger text"));
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_window->navigator().current(), (Place{"three", "found"}));
    QVERIFY(!palette->isVisible());
}

void ShellTests::the_palette_says_that_it_is_still_searching_and_then_what_it_found()
{
    bool isReady = false;
    QStringList asked;
    m_window->setSearch([&](const QString& text) {
        asked << text;
        return isReady ? SearchAnswer{{{"A lesson", "week 1", {"three"}}}} : SearchAnswer{{}, false};
    });
    press(Qt::Key_K, Qt::ControlModifier);
    auto* palette = m_window->findChild<CommandPalette*>();
    QCOMPARE(asked, QStringList{""}); // it gets ready before the first letter
    palette->findChild<QLineEdit*>()->setText("xyzzy");
    auto* list = palette->findChild<QListWidget*>();
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains("searching"));
    isReady = true;
    QTRY_COMPARE(list->item(0)->text(), QString("A lesson"));
    const auto calls = asked.size();
    QCOMPARE(list->count(), 1);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    QCOMPARE(m_window->navigator().current(), (Place{"three"}));
    QCOMPARE(asked.size(), calls);
}

void ShellTests::the_palette_says_what_is_chosen()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QSKIP("announcements reach a screen reader only; until Qt 6.8 they are descriptions, too");
#endif
    m_window->setSearch([](const QString& text) {
        return text.isEmpty() ? SearchAnswer{} : SearchAnswer{{{"A lesson", "week 1", {"three"}}}};
    });
    press(Qt::Key_K, Qt::ControlModifier);
    auto* edit = m_window->findChild<CommandPalette*>()->findChild<QLineEdit*>();
    edit->setText("larger");
    QVERIFY(edit->accessibleDescription().startsWith("Larger text"));
    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(edit->accessibleDescription(), QString("A lesson, week 1"));
}

void ShellTests::escape_closes_the_palette_and_gives_the_focus_back()
{
    auto* note = page("one")->findChild<QLineEdit*>();
    note->setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QApplication::setActiveWindow(m_window.get());
    QVERIFY(note->hasFocus());
}

void ShellTests::the_sheet_lists_every_key()
{
    m_window->commands().addNote({"1–9", "choose an answer", "Questions"});
    press(Qt::Key_F1, Qt::NoModifier);
    auto* sheet = m_window->findChild<ShortcutSheet*>();
    QVERIFY(sheet && sheet->isVisible());
    QStringList words;
    for (const QLabel* label : sheet->findChildren<QLabel*>())
        words << label->text();
    QVERIFY(words.contains("choose an answer"));
    QVERIFY(words.contains("Questions"));
    for (const Command& command : m_window->commands().commands())
        QVERIFY2(words.contains(command.title), qPrintable(command.title));
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
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

void ShellTests::a_message_covers_nothing_of_the_page()
{
    m_window->resize(720, 520);
    m_window->showMessage(QString("A message that takes more than one line. ").repeated(8), "Undo", [] {});
    auto* toast = m_window->findChild<Toast*>();
    QVERIFY(toast->isVisible());
    QTRY_VERIFY(placeOf(page("one")).bottom() < placeOf(toast).top());
    QVERIFY(m_window->rect().contains(placeOf(toast)));
    QVERIFY(toast->findChild<QLabel*>()->height() > 2 * toast->fontMetrics().height());
    m_window->showMessage("Short", "Undo", [] {});
    QTRY_VERIFY(placeOf(toast->findChild<QPushButton*>("toastCloseButton")).right() < m_window->width() / 2 + 40);
    toast->dismiss();
    QTRY_VERIFY(placeOf(page("one")).bottom() >= m_window->rect().bottom() - 1);
}

void ShellTests::a_message_is_reached_by_key_and_left_again()
{
    QWidget* before = QApplication::focusWidget();
    QVERIFY(before != nullptr);
    press(Qt::Key_F6, Qt::NoModifier); // there is none
    QCOMPARE(QApplication::focusWidget(), before);
    int undone = 0;
    m_window->showMessage("Answer saved", "Undo", [&undone] { ++undone; });
    press(Qt::Key_F6, Qt::NoModifier);
    auto* action = m_window->findChild<QPushButton*>("toastActionButton");
    QCOMPARE(QApplication::focusWidget(), action);
    press(Qt::Key_Space, Qt::NoModifier);
    QCOMPARE(undone, 1);
    QCOMPARE(QApplication::focusWidget(), before);
}

void ShellTests::a_notice_stays_above_the_page_until_it_is_withdrawn()
{
    int steps = 0;
    const Notice notice{.id = "full", .text = "The disk is full", .stepText = "Look", .step = [&steps] { ++steps; }};
    m_window->notices().post(notice);
    m_window->notices().post(notice);
    QVERIFY(m_window->notices().isVisible());
    QTRY_VERIFY(placeOf(&m_window->notices()).bottom() < placeOf(page("one")).top());
    m_window->findChild<QPushButton*>("fullNoticeButton")->click();
    QVERIFY(steps == 1 && m_window->notices().has("full"));
    m_window->notices().withdraw("full");
    QVERIFY(!m_window->notices().isVisible());
}

QTEST_MAIN(ShellTests)
#include "Shell.tests.moc"
