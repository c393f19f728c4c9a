// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/CodeEditor.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/EditorArea.h"
#include "tests/gui/widgets/Driving.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace secondstack::gui;

class CodeEditorTests final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void typing_is_undone_word_by_word();
    void a_new_line_is_indented_after_a_colon();
    void shift_tab_takes_an_indent_back();
    void control_slash_comments_out_and_in_again();
    void another_text_is_one_step_of_the_undo();
    void loading_leaves_nothing_to_undo();
    void the_text_comes_back_as_it_was_loaded_data();
    void the_text_comes_back_as_it_was_loaded();
    void new_lines_end_as_the_others();
    void escape_lets_the_next_tab_leave();
    void control_m_lets_tab_leave_until_pressed_again();
    void tab_leaves_a_text_that_is_read_only();
    void the_keys_of_the_window_stay_its_own_data();
    void the_keys_of_the_window_stay_its_own();
    void replacing_all_is_one_step_of_the_undo();
    void escape_closes_the_search_and_gives_the_focus_back();
    void a_problem_moves_with_its_line_and_goes_when_it_is_edited();
    void f8_goes_from_problem_to_problem();
    void a_place_beyond_the_text_is_the_nearest_one();
    void a_read_only_text_is_not_changed_by_keys();
    void a_screen_reader_gets_name_and_text();
    void a_line_of_a_megabyte_can_be_shown_and_edited();

private:
    void load(const QString& text, const QString& name = QStringLiteral("main.py"));
    [[nodiscard]] EditorArea& area() const { return *m_editor->findChild<EditorArea*>(); }
    void type(const QString& text) const { QTest::keyClicks(&area(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    Theme m_theme{*qApp};
    std::unique_ptr<QWidget> m_window;
    CodeEditor* m_editor = nullptr;
    QPushButton* m_after = nullptr;
};

void CodeEditorTests::init()
{
    m_window = std::make_unique<QWidget>();
    auto* column = new QVBoxLayout(m_window.get());
    m_editor = new CodeEditor;
    m_after = new QPushButton(QStringLiteral("after"));
    column->addWidget(m_editor);
    column->addWidget(m_after);
    show(*m_window);
    load({});
}

void CodeEditorTests::load(const QString& text, const QString& name)
{
    m_editor->load(name, text);
    area().setFocus();
    QVERIFY(area().hasFocus());
}

void CodeEditorTests::typing_is_undone_word_by_word()
{
    type("one two three");
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("one two "));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("one "));
    press(Qt::Key_Y, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_editor->text(), QString("one two three"));
}

void CodeEditorTests::a_new_line_is_indented_after_a_colon()
{
    type("if a:  # why");
    press(Qt::Key_Return);
    type("return [");
    press(Qt::Key_Return);
    type("1]");
    press(Qt::Key_Return);
    type("pass");
    press(Qt::Key_Return);
    type("b");
    QCOMPARE(m_editor->text(), QString("if a:  # why\n    return [\n        1]\n        pass\n    b"));
}

void CodeEditorTests::shift_tab_takes_an_indent_back()
{
    load("        a\n  b\n");
    area().selectAll();
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_editor->text(), QString("    a\nb\n"));
    press(Qt::Key_Tab);
    QCOMPARE(m_editor->text(), QString("        a\n    b\n"));
}

void CodeEditorTests::control_slash_comments_out_and_in_again()
{
    load("    a\n\n  b\nc");
    area().setSelection(0, 0, 3, 0);
    press(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("  #   a\n\n  # b\nc"));
    press(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("    a\n\n  b\nc"));
    load("a", "app.mjs");
    press(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("// a"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("a"));
    load("1", "data.json");
    press(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("1"));
}

void CodeEditorTests::another_text_is_one_step_of_the_undo()
{
    load("one\ntwo\n");
    m_editor->setPlace({2, 1});
    m_editor->replaceAll("first\nsecond\n");
    QVERIFY(m_editor->isModified());
    QCOMPARE(m_editor->place().line, 2);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("one\ntwo\n"));
    QVERIFY(!m_editor->isModified());
}

void CodeEditorTests::loading_leaves_nothing_to_undo()
{
    type("typed");
    const QSignalSpy edited(m_editor, &CodeEditor::edited);
    load("loaded");
    QVERIFY(edited.isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("loaded"));
}

void CodeEditorTests::the_text_comes_back_as_it_was_loaded_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("trailing blanks") << QString("a  \n\t\n");
    QTest::newRow("Windows line ends") << QString("a\r\nb\r\n");
    QTest::newRow("NUL") << QString("a") + QChar(0) + QString("b\n\"") + QChar(0) + QString("\"");
    QTest::newRow("bidi, zero width, beyond the BMP") << QString::fromUtf8("\xE2\x80\xAE"
                                                                           "a\xE2\x80\x8B\xF0\x9F\x90\x8D\n");
}

void CodeEditorTests::the_text_comes_back_as_it_was_loaded()
{
    QFETCH(QString, text);
    load(text);
    m_editor->grab();
    QCOMPARE(m_editor->text(), text);
    QVERIFY(!m_editor->isModified());
}

void CodeEditorTests::new_lines_end_as_the_others()
{
    load("a\r\n");
    m_editor->setPlace({1, 2});
    press(Qt::Key_Return);
    QCOMPARE(m_editor->text(), QString("a\r\n\r\n"));
}

void CodeEditorTests::escape_lets_the_next_tab_leave()
{
    press(Qt::Key_Tab);
    QCOMPARE(m_editor->text(), QString("    "));
    press(Qt::Key_Escape);
    press(Qt::Key_A);
    press(Qt::Key_Tab);
    QVERIFY(area().hasFocus());
    press(Qt::Key_Escape);
    press(Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
    QVERIFY(!area().isTabLeaving());
}

void CodeEditorTests::control_m_lets_tab_leave_until_pressed_again()
{
    press(Qt::Key_M, Qt::ControlModifier);
    press(Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
    area().setFocus();
    press(Qt::Key_M, Qt::ControlModifier);
    press(Qt::Key_Tab);
    QVERIFY(area().hasFocus());
    QCOMPARE(m_editor->text(), QString("    "));
}

void CodeEditorTests::tab_leaves_a_text_that_is_read_only()
{
    m_editor->setReadOnly(true);
    press(Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
}

void CodeEditorTests::the_keys_of_the_window_stay_its_own_data()
{
    QTest::addColumn<QKeySequence>("keys");
    for (const char* keys : {"Ctrl+Return", "Ctrl+S", "Ctrl+K", "Ctrl+L", "Ctrl+D", "Ctrl+1", "Alt+Left", "F1", "F6"})
        QTest::newRow(keys) << QKeySequence(keys);
}

void CodeEditorTests::the_keys_of_the_window_stay_its_own()
{
    QFETCH(QKeySequence, keys);
    load("text");
    const QShortcut shortcut(keys, m_window.get());
    const QSignalSpy activated(&shortcut, &QShortcut::activated);
    const QKeyCombination combination = keys[0];
    QTest::keyClick(&area(), combination.key(), combination.keyboardModifiers());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(m_editor->text(), QString("text"));
}

void CodeEditorTests::replacing_all_is_one_step_of_the_undo()
{
    load("cat Cat concat cat");
    press(Qt::Key_H, Qt::ControlModifier);
    auto* find = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(find);
    QTest::keyClicks(find, "cat");
    for (QLineEdit* field : m_editor->findChildren<QLineEdit*>())
        if (field->accessibleName() == "Replace with")
            QTest::keyClicks(field, "dog");
    for (QPushButton* button : m_editor->findChildren<QPushButton*>())
        if (button->text() == "Word" || button->text() == "Aa" || button->text() == "Replace all")
            button->click();
    QCOMPARE(m_editor->text(), QString("dog Cat concat dog"));
    area().setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("cat Cat concat cat"));
}

void CodeEditorTests::escape_closes_the_search_and_gives_the_focus_back()
{
    load("a b a");
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "a");
    press(Qt::Key_F3);
    press(Qt::Key_Escape);
    QVERIFY(area().hasFocus());
    QCOMPARE(area().selectedText(), QString("a"));
    press(Qt::Key_F3);
    QCOMPARE(m_editor->place(), (EditorPlace{1, 6}));
}

void CodeEditorTests::a_problem_moves_with_its_line_and_goes_when_it_is_edited()
{
    load("one\ntwo\nthree\n");
    m_editor->setProblems({{2, "wrong"}, {3, "odd", ProblemKind::Warning}});
    m_editor->setPlace({1, 4});
    press(Qt::Key_Return);
    QCOMPARE(m_editor->problems(), (QList<CodeProblem>{{3, "wrong"}, {4, "odd", ProblemKind::Warning}}));
    m_editor->setPlace({3, 2});
    press(Qt::Key_X);
    QCOMPARE(m_editor->problems(), (QList<CodeProblem>{{4, "odd", ProblemKind::Warning}}));
}

void CodeEditorTests::f8_goes_from_problem_to_problem()
{
    load("one\n  two\nthree\n");
    m_editor->setProblems({{2, "wrong"}, {3, "odd"}});
    press(Qt::Key_F8);
    QCOMPARE(m_editor->place(), (EditorPlace{2, 3}));
    press(Qt::Key_F8);
    press(Qt::Key_F8);
    QCOMPARE(m_editor->place().line, 2);
    press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_editor->place().line, 3);
}

void CodeEditorTests::a_place_beyond_the_text_is_the_nearest_one()
{
    load(QString::fromUtf8("gr\xC3\xBC\xC3\x9F"
                           "e\n"));
    m_editor->setPlace({1, 5});
    QCOMPARE(m_editor->place(), (EditorPlace{1, 5}));
    m_editor->setPlace({1, 99});
    QCOMPARE(m_editor->place(), (EditorPlace{1, 6}));
    m_editor->setPlace({99, 0});
    QCOMPARE(m_editor->place(), (EditorPlace{2, 1}));
}

void CodeEditorTests::a_read_only_text_is_not_changed_by_keys()
{
    load("text\n");
    m_editor->setReadOnly(true);
    type("x");
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Delete})
        press(key);
    press(Qt::Key_Slash, Qt::ControlModifier);
    press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(m_editor->text(), QString("text\n"));
}

void CodeEditorTests::a_screen_reader_gets_name_and_text()
{
    load("answer = 42\n");
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&area());
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), QString("Code editor: main.py"));
    QVERIFY(accessible->text(QAccessible::Description).contains("Esc"));
    QVERIFY(accessible->textInterface());
    QCOMPARE(accessible->textInterface()->text(0, 6), QString("answer"));
}

void CodeEditorTests::a_line_of_a_megabyte_can_be_shown_and_edited()
{
    const QString line(1'000'000, u'x');
    load(line);
    m_editor->grab();
    type("y");
    QCOMPARE(m_editor->text(), u'y' + line);
}

QTEST_MAIN(CodeEditorTests)
#include "CodeEditor.tests.moc"
