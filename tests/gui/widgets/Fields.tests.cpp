// SPDX-License-Identifier: GPL-3.0-or-later
// Picking a line, filling blanks and typing a number.
#include "app/gui/widgets/BlankFields.h"
#include "app/gui/widgets/LinePicker.h"
#include "app/gui/widgets/NumberField.h"
#include "tests/gui/widgets/Driving.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace secondstack::gui;

class FieldTests final : public QObject
{
    Q_OBJECT

private slots:
    void a_line_is_picked_with_keys_and_mouse();
    void blanks_are_typed_into();
    void a_field_stands_between_each_two_pieces();
    void a_number_is_kept_as_it_is_typed();

private:
    Theme m_theme{*qApp};
};

void FieldTests::a_line_is_picked_with_keys_and_mouse()
{
    LinePicker picker;
    picker.setCode("x = 1\ny = 2\nprint(x)\n", CodeLanguage::Python);
    show(picker);
    QSignalSpy changed(&picker, &LinePicker::chosenChanged);
    key(Qt::Key_Down);
    key(Qt::Key_Space);
    QCOMPARE(picker.chosenLine(), 2);
    QTest::mouseClick(row(picker, "print(x)"), Qt::LeftButton);
    QCOMPARE(picker.chosenLine(), 3);
    QTest::mouseClick(row(picker, "print(x)"), Qt::LeftButton);
    QCOMPARE(picker.chosenLine(), 3);
    QCOMPARE(changed.count(), 2);
    picker.setLocked(true);
    key(Qt::Key_Up);
    key(Qt::Key_Space);
    QCOMPARE(picker.chosenLine(), 3);
}

void FieldTests::blanks_are_typed_into()
{
    BlankFields fields;
    fields.setPieces({"model_dump(", ")\nreturn ", ""}, CodeLanguage::Python);
    show(fields);
    QSignalSpy changed(&fields, &BlankFields::valuesChanged);
    QSignalSpy accepted(&fields, &BlankFields::accepted);
    QTest::keyClicks(QApplication::focusWidget(), "x=1");
    key(Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), "y");
    key(Qt::Key_Return);
    QCOMPARE(fields.values(), (QStringList{"x=1", "y"}));
    QCOMPARE(changed.count(), 4);
    QCOMPARE(accepted.count(), 1);
    fields.setLocked(true);
    QTest::keyClicks(QApplication::focusWidget(), "z");
    QCOMPARE(fields.values(), (QStringList{"x=1", "y"}));
}

void FieldTests::a_field_stands_between_each_two_pieces()
{
    BlankFields fields;
    fields.setPieces({"", " = ", "\n\nprint(x)\n"}, CodeLanguage::Python);
    QCOMPARE(fields.values().size(), 2);
    show(fields);
    const auto edits = fields.findChildren<QLineEdit*>();
    QCOMPARE(edits[0]->accessibleName(), QString("Blank 1 of 2"));
    QCOMPARE(edits[0]->y(), edits[1]->y());
    QVERIFY(edits[0]->x() < edits[1]->x());
    fields.setPieces({"x = 1\n"}, CodeLanguage::Python);
    QCOMPARE(fields.values().size(), 0);
}

void FieldTests::a_number_is_kept_as_it_is_typed()
{
    NumberField field("Calls", "calls");
    show(field);
    QSignalSpy changed(&field, &NumberField::valueChanged);
    QSignalSpy accepted(&field, &NumberField::accepted);
    QTest::keyClicks(QApplication::focusWidget(), "2,5");
    key(Qt::Key_Return);
    QCOMPARE(field.text(), QString("2,5")); // what it means is for the grading to say
    QCOMPARE(changed.count(), 3);
    QCOMPARE(accepted.count(), 1);
}

QTEST_MAIN(FieldTests)
#include "Fields.tests.moc"
