// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader does: it moves no mouse and presses no key, but asks a button for its action.
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/LineOrderer.h"
#include "app/gui/widgets/LinePicker.h"
#include "app/gui/widgets/Matcher.h"
#include "app/gui/widgets/OptionList.h"
#include "tests/gui/widgets/Driving.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace secondstack::gui;

namespace {

QList<Option> fourOptions()
{
    return {{"a", "one"}, {"b", "two"}, {"c", "three"}, {"d", "four"}};
}

void activate(QWidget& widget)
{
    QAccessibleActionInterface* actions = QAccessible::queryAccessibleInterface(&widget)->actionInterface();
    QVERIFY(!actions->actionNames().isEmpty());
    actions->doAction(actions->actionNames().first());
}

QAccessible::Role roleOf(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->role();
}

QAccessible::State stateOf(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->state();
}

} // namespace

class ActivatingTests final : public QObject
{
    Q_OBJECT

private slots:
    void an_option_is_chosen_and_replaces_another();
    void many_options_are_chosen_and_taken_back();
    void a_chip_is_clicked();
    void a_line_of_code_is_picked();
    void a_line_is_added_to_the_order();
    void pairs_are_made();

private:
    Theme m_theme{*qApp};
};

void ActivatingTests::an_option_is_chosen_and_replaces_another()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Single);
    list.setChosen({"a"});
    QSignalSpy changed(&list, &OptionList::chosenChanged);
    QCOMPARE(roleOf(*row(list, "two")), QAccessible::RadioButton);
    activate(*row(list, "two"));
    QCOMPARE(list.chosen(), QStringList{"b"});
    QCOMPARE(changed.count(), 1);
    QVERIFY(stateOf(*row(list, "two")).checked);
    QVERIFY(!stateOf(*row(list, "one")).checked);
    list.setLocked(true);
    activate(*row(list, "three"));
    QCOMPARE(list.chosen(), QStringList{"b"});
    QCOMPARE(changed.count(), 1);
}

void ActivatingTests::many_options_are_chosen_and_taken_back()
{
    OptionList list;
    list.setOptions(fourOptions(), OptionList::Choice::Multiple);
    QCOMPARE(roleOf(*row(list, "two")), QAccessible::CheckBox);
    for (const char* text : {"one", "two", "one"})
        activate(*row(list, text));
    QCOMPARE(list.chosen(), QStringList{"b"});
}

void ActivatingTests::a_chip_is_clicked()
{
    const std::unique_ptr<QPushButton> alone(makeButton("High contrast", ButtonKind::Choice));
    QSignalSpy clicked(alone.get(), &QPushButton::clicked);
    QCOMPARE(roleOf(*alone), QAccessible::CheckBox);
    activate(*alone);
    QCOMPARE(clicked.count(), 1);
    QVERIFY(stateOf(*alone).checked);

    QButtonGroup group;
    const std::unique_ptr<QPushButton> light(makeButton("Light", ButtonKind::Choice));
    const std::unique_ptr<QPushButton> dark(makeButton("Dark", ButtonKind::Choice));
    group.addButton(light.get(), 1);
    group.addButton(dark.get(), 2);
    light->setChecked(true);
    QSignalSpy chosen(&group, &QButtonGroup::idClicked);
    QCOMPARE(roleOf(*dark), QAccessible::RadioButton);
    activate(*dark);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(group.checkedId(), 2);
}

void ActivatingTests::a_line_of_code_is_picked()
{
    LinePicker picker;
    picker.setCode("x = 1\ny = 2\n", CodeLanguage::Python);
    QSignalSpy changed(&picker, &LinePicker::chosenChanged);
    QCOMPARE(roleOf(*row(picker, "y = 2")), QAccessible::RadioButton);
    activate(*row(picker, "y = 2"));
    QCOMPARE(picker.chosenLine(), 2);
    QCOMPARE(changed.count(), 1);
    QVERIFY(stateOf(*row(picker, "y = 2")).checked);
}

void ActivatingTests::a_line_is_added_to_the_order()
{
    LineOrderer order;
    order.setLines({"a", "b"}, CodeLanguage::Python, false);
    QCOMPARE(roleOf(*row(order, "b")), QAccessible::Button);
    activate(*row(order, "b"));
    QCOMPARE(order.answer(), (QList<PlacedLine>{{1, 0}}));
    order.setLocked(true);
    activate(*row(order, "a"));
    QCOMPARE(order.answer().size(), 1);
}

void ActivatingTests::pairs_are_made()
{
    Matcher matcher;
    matcher.setItems({"l1", "l2"}, {"r1", "r2"});
    activate(*row(matcher, "l2"));
    activate(*row(matcher, "r1"));
    QCOMPARE(matcher.pairs(), (QList<int>{-1, 0}));
}

QTEST_MAIN(ActivatingTests)
#include "Activating.tests.moc"
