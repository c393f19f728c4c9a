// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/NoticeArea.h"
#include "app/gui/shell/ShortcutSheet.h"
#include "app/gui/widgets/Toast.h"
#include "tests/gui/shell/ShellTest.h"

#include <QAccessible>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace secondstack::gui;

class OverlayTests final : public ShellTest
{
    Q_OBJECT

private slots:
    void the_palette_finds_commands_and_places();
    void the_palette_says_that_it_is_still_searching_and_then_what_it_found();
    void the_palette_says_what_is_chosen();
    void escape_closes_the_palette_and_gives_the_focus_back();
    void the_sheet_lists_every_key();
    void a_message_covers_nothing_of_the_page();
    void a_message_is_reached_by_key_and_left_again();
    void a_notice_stays_above_the_page_until_it_is_withdrawn();
};

void OverlayTests::the_palette_finds_commands_and_places()
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

void OverlayTests::the_palette_says_that_it_is_still_searching_and_then_what_it_found()
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

void OverlayTests::the_palette_says_what_is_chosen()
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

void OverlayTests::escape_closes_the_palette_and_gives_the_focus_back()
{
    auto* note = page("one")->findChild<QLineEdit*>();
    note->setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette);
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    secondstack::tests::activate(*m_window);
    QVERIFY(note->hasFocus());
}

void OverlayTests::the_sheet_lists_every_key()
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

void OverlayTests::a_message_covers_nothing_of_the_page()
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

void OverlayTests::a_message_is_reached_by_key_and_left_again()
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

void OverlayTests::a_notice_stays_above_the_page_until_it_is_withdrawn()
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

QTEST_MAIN(OverlayTests)
#include "Overlays.tests.moc"
