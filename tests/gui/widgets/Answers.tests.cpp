// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets that take answers, driven with real keys and a real mouse.
#include "app/gui/widgets/LineOrderer.h"
#include "app/gui/widgets/Matcher.h"
#include "app/gui/widgets/OptionList.h"
#include "tests/gui/widgets/Driving.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace secondstack::gui;

namespace {

QList<Option> fourOptions()
{
    return {{"a", "one"}, {"b", "two"}, {"c", "three"}, {"d", "four"}};
}

} // namespace

class AnswerTests final : public QObject
{
    Q_OBJECT

private slots:
    void a_digit_chooses_an_option();
    void a_single_choice_keeps_one_and_a_multiple_choice_many();
    void arrows_and_space_choose_and_enter_accepts();
    void a_click_chooses_and_a_second_one_takes_back_in_a_multiple_choice();
    void a_locked_list_does_not_change();
    void a_verdict_is_said_in_words();
    void control_and_digit_belong_to_the_window();

    void keys_put_lines_in_order();
    void escape_puts_a_carried_line_back();
    void delete_takes_a_line_out_of_the_answer();
    void indentation_is_only_offered_where_it_counts();
    void a_click_adds_a_line();
    void a_line_can_be_dragged_into_the_answer_and_out_again();
    void dragging_between_lines_reorders();
    void escape_during_a_drag_puts_the_answer_back();
    void a_locked_order_does_not_change();

    void keys_make_and_part_pairs();
    void clicks_make_pairs_and_a_card_has_one_partner();

private:
    Theme m_theme{*qApp};
};

void AnswerTests::a_digit_chooses_an_option()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Single);
    show(list);
    QSignalSpy changed(&list, &OptionList::chosenChanged);
    key(Qt::Key_3);
    QCOMPARE(list.chosen(), QStringList{"c"});
    QCOMPARE(changed.count(), 1);
    QVERIFY(row(list, "three")->hasFocus());
    key(Qt::Key_9);
    QCOMPARE(list.chosen(), QStringList{"c"});
}

void AnswerTests::a_single_choice_keeps_one_and_a_multiple_choice_many()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Single);
    show(list);
    key(Qt::Key_1);
    key(Qt::Key_2);
    QCOMPARE(list.chosen(), QStringList{"b"});
    list.setOptions(fourOptions(), OptionList::Choice::Multiple);
    list.setFocus();
    key(Qt::Key_4);
    key(Qt::Key_2);
    QCOMPARE(list.chosen(), (QStringList{"b", "d"}));
    key(Qt::Key_4);
    QCOMPARE(list.chosen(), QStringList{"b"});
}

void AnswerTests::arrows_and_space_choose_and_enter_accepts()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Single);
    show(list);
    QSignalSpy accepted(&list, &OptionList::accepted);
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    QCOMPARE(list.chosen(), QStringList{"b"});
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    QVERIFY(row(list, "one")->hasFocus());
    key(Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(list.chosen(), QStringList{"b"});
}

void AnswerTests::a_click_chooses_and_a_second_one_takes_back_in_a_multiple_choice()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Multiple);
    show(list);
    QTest::mouseClick(row(list, "two"), Qt::LeftButton);
    QCOMPARE(list.chosen(), QStringList{"b"});
    QTest::mouseClick(row(list, "two"), Qt::LeftButton);
    QCOMPARE(list.chosen(), QStringList{});
    list.setOptions(fourOptions(), OptionList::Choice::Single);
    QTest::mouseClick(row(list, "one"), Qt::LeftButton);
    QTest::mouseClick(row(list, "one"), Qt::LeftButton);
    QCOMPARE(list.chosen(), QStringList{"a"});
}

void AnswerTests::a_locked_list_does_not_change()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Single);
    show(list);
    key(Qt::Key_1);
    list.setLocked(true);
    QSignalSpy changed(&list, &OptionList::chosenChanged);
    key(Qt::Key_2);
    QTest::mouseClick(row(list, "three"), Qt::LeftButton);
    QVERIFY(!list.chooseNumber(4));
    QCOMPARE(list.chosen(), QStringList{"a"});
    QCOMPARE(changed.count(), 0);
}

void AnswerTests::a_verdict_is_said_in_words()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Single);
    list.setResult("b", RowVerdict::Wrong, "because **not**");
    QVERIFY(row(list, "two")->accessibleName() != "two");
    QVERIFY(row(list, "two")->accessibleName().startsWith("two, "));
    QCOMPARE(row(list, "one")->accessibleName(), QString("one"));
}

void AnswerTests::control_and_digit_belong_to_the_window()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Single);
    show(list);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(list.chosen(), QStringList{});
}

void AnswerTests::keys_put_lines_in_order()
{
    LineOrderer order;
    order.setLines({"b", "a", "c"}, CodeLanguage::Python, true);
    show(order);
    QSignalSpy accepted(&order, &LineOrderer::accepted);
    key(Qt::Key_Space); // pick up b, which is the first line of the answer now
    key(Qt::Key_Space);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{0, 0}}));
    row(order, "a")->setFocus();
    key(Qt::Key_Space);
    key(Qt::Key_Up); // carry it above b
    key(Qt::Key_Space);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{1, 0}, {0, 0}}));
    key(Qt::Key_Down); // b
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    key(Qt::Key_Left);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{1, 0}, {0, 1}}));
    QVERIFY(row(order, "b")->hasFocus());
    key(Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
}

void AnswerTests::escape_puts_a_carried_line_back()
{
    LineOrderer order;
    order.setLines({"a", "b"}, CodeLanguage::Python, false);
    order.setAnswer({{0, 0}, {1, 0}});
    show(order);
    row(order, "b")->setFocus();
    key(Qt::Key_Space);
    key(Qt::Key_Up);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{1, 0}, {0, 0}}));
    QVERIFY(row(order, "b")->isLifted());
    key(Qt::Key_Escape);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{0, 0}, {1, 0}}));
    QVERIFY(!row(order, "b")->isLifted());
}

void AnswerTests::delete_takes_a_line_out_of_the_answer()
{
    LineOrderer order;
    order.setLines({"a", "b"}, CodeLanguage::Python, false);
    order.setAnswer({{0, 0}, {1, 0}});
    show(order);
    row(order, "a")->setFocus();
    QSignalSpy changed(&order, &LineOrderer::answerChanged);
    key(Qt::Key_Delete);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{1, 0}}));
    QCOMPARE(changed.count(), 1);
}

void AnswerTests::indentation_is_only_offered_where_it_counts()
{
    LineOrderer order;
    order.setLines({"a"}, CodeLanguage::Python, false);
    order.setAnswer({{0, 0}});
    show(order);
    key(Qt::Key_Right);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{0, 0}}));
}

void AnswerTests::a_click_adds_a_line()
{
    LineOrderer order;
    order.setLines({"a", "b"}, CodeLanguage::Python, false);
    show(order);
    QTest::mouseClick(row(order, "b"), Qt::LeftButton);
    QTest::mouseClick(row(order, "a"), Qt::LeftButton);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{1, 0}, {0, 0}}));
    QTest::mouseClick(row(order, "b"), Qt::LeftButton);
    QCOMPARE(order.answer().size(), 2);
}

static void moveTo(LineOrderer& order, ChoiceRow* line, const QPoint& target)
{
    const QPoint from = line->mapTo(&order, line->rect().center());
    for (int step = 1; step <= 8; ++step) {
        const QPoint point = from + (target - from) * step / 8;
        const QPoint local = line->mapFrom(&order, point);
        QMouseEvent move(QEvent::MouseMove, local, line->mapToGlobal(local), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(line, &move);
        QApplication::processEvents();
    }
}

static void dragTo(LineOrderer& order, ChoiceRow* line, const QPoint& target)
{
    QTest::mousePress(line, Qt::LeftButton, {}, line->rect().center());
    moveTo(order, line, target);
    QTest::mouseRelease(line, Qt::LeftButton, {}, line->mapFrom(&order, target));
    QApplication::processEvents();
}

void AnswerTests::a_line_can_be_dragged_into_the_answer_and_out_again()
{
    LineOrderer order;
    order.setLines({"a", "b"}, CodeLanguage::Python, true);
    show(order);
    dragTo(order, row(order, "a"), {order.width() * 3 / 4 - 100, 100});
    QCOMPARE(order.answer().size(), 1);
    QCOMPARE(order.answer().first().line, 0);
    QVERIFY(!row(order, "a")->isLifted());
    dragTo(order, row(order, "a"), {60, 120});
    QCOMPARE(order.answer().size(), 0);
}

void AnswerTests::dragging_between_lines_reorders()
{
    LineOrderer order;
    order.setLines({"a", "b", "c"}, CodeLanguage::Python, false);
    order.setAnswer({{0, 0}, {1, 0}, {2, 0}});
    show(order);
    const QPoint top = row(order, "a")->mapTo(&order, QPoint(120, 2));
    dragTo(order, row(order, "c"), top);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{2, 0}, {0, 0}, {1, 0}}));
}

void AnswerTests::escape_during_a_drag_puts_the_answer_back()
{
    LineOrderer order;
    order.setLines({"a", "b", "c"}, CodeLanguage::Python, false);
    order.setAnswer({{0, 0}, {1, 0}});
    show(order);
    ChoiceRow* line = row(order, "c");
    const QPoint target(order.width() * 3 / 4, 100);
    QTest::mousePress(line, Qt::LeftButton, {}, line->rect().center());
    moveTo(order, line, target);
    QCOMPARE(order.answer().size(), 3);
    key(Qt::Key_Escape);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{0, 0}, {1, 0}}));
    moveTo(order, line, target + QPoint(20, 20)); // the button is still down, but nothing is held
    QTest::mouseRelease(line, Qt::LeftButton, {}, line->rect().center());
    QCOMPARE(order.answer(), (QList<PlacedLine>{{0, 0}, {1, 0}}));
    QVERIFY(!line->isLifted());
}

void AnswerTests::a_locked_order_does_not_change()
{
    LineOrderer order;
    order.setLines({"a", "b"}, CodeLanguage::Python, true);
    order.setAnswer({{0, 0}});
    show(order);
    order.setLocked(true);
    QTest::mouseClick(row(order, "b"), Qt::LeftButton);
    row(order, "a")->setFocus();
    key(Qt::Key_Space);
    key(Qt::Key_Right);
    key(Qt::Key_Delete);
    QCOMPARE(order.answer(), (QList<PlacedLine>{{0, 0}}));
}

void AnswerTests::keys_make_and_part_pairs()
{
    Matcher matcher;
    matcher.setItems({"l1", "l2"}, {"r1", "r2", "r3"});
    show(matcher);
    key(Qt::Key_Space); // l1; the focus is on the first free card
    QVERIFY(row(matcher, "r1")->hasFocus());
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    QCOMPARE(matcher.pairs(), (QList<int>{1, -1}));
    QVERIFY(row(matcher, "l2")->hasFocus());
    key(Qt::Key_Space);
    key(Qt::Key_Space);
    QCOMPARE(matcher.pairs(), (QList<int>{1, 0}));
    row(matcher, "l1")->setFocus();
    key(Qt::Key_Delete);
    QCOMPARE(matcher.pairs(), (QList<int>{-1, 0}));
    key(Qt::Key_Right);
    QVERIFY(row(matcher, "r1")->hasFocus());
    key(Qt::Key_Backspace);
    QCOMPARE(matcher.pairs(), (QList<int>{-1, -1}));
}

void AnswerTests::clicks_make_pairs_and_a_card_has_one_partner()
{
    Matcher matcher;
    matcher.setItems({"l1", "l2"}, {"r1", "r2"});
    show(matcher);
    QSignalSpy changed(&matcher, &Matcher::pairsChanged);
    QTest::mouseClick(row(matcher, "l1"), Qt::LeftButton);
    QTest::mouseClick(row(matcher, "r2"), Qt::LeftButton);
    QTest::mouseClick(row(matcher, "l2"), Qt::LeftButton);
    QTest::mouseClick(row(matcher, "r2"), Qt::LeftButton);
    QCOMPARE(matcher.pairs(), (QList<int>{-1, 1}));
    QCOMPARE(changed.count(), 2);
    matcher.setLocked(true);
    QTest::mouseClick(row(matcher, "l1"), Qt::LeftButton);
    QTest::mouseClick(row(matcher, "r1"), Qt::LeftButton);
    QCOMPARE(matcher.pairs(), (QList<int>{-1, 1}));
}

QTEST_MAIN(AnswerTests)
#include "Answers.tests.moc"
