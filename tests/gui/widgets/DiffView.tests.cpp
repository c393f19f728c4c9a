// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/DiffView.h"

#include "app/gui/theme/Theme.h"

#include <QLabel>
#include <QTest>

using namespace secondstack::gui;

class DiffViewTests final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void what_was_removed_and_added_has_a_sign();
    void texts_that_are_the_same_say_so_and_are_shown_whole();
    void long_stretches_without_a_difference_are_left_out();
    void hidden_characters_are_spelt_out();
    void an_empty_side_is_all_added_or_removed();

private:
    static QString shown(const QString& before, const QString& after)
    {
        DiffView view;
        view.setTexts({"before", before}, {"after", after}, "main.py");
        return view.text();
    }

    std::unique_ptr<Theme> m_theme;
};

void DiffViewTests::what_was_removed_and_added_has_a_sign()
{
    DiffView view;
    view.setTexts({"yours", "a\nb\nc\n"}, {"the solution", "a\nx\nc\n"}, "main.py");
    QCOMPARE(view.text(), QString::fromUtf8("  a\n− b\n+ x\n  c"));
    QStringList words;
    for (const QLabel* label : view.findChildren<QLabel*>())
        words << label->text();
    QVERIFY(words.join(u' ').contains(QString::fromUtf8("1 line only in “yours”, 1 line only in “the solution”")));
}

void DiffViewTests::texts_that_are_the_same_say_so_and_are_shown_whole()
{
    const QString text = QStringLiteral("line\n").repeated(40);
    DiffView view;
    view.setTexts({"a", text}, {"b", text}, "main.py");
    QCOMPARE(view.text().count(u'\n'), 39);
    bool saysSo = false;
    for (const QLabel* label : view.findChildren<QLabel*>())
        saysSo = saysSo || label->text() == "No difference.";
    QVERIFY(saysSo);
}

void DiffViewTests::long_stretches_without_a_difference_are_left_out()
{
    QString before;
    for (int i = 0; i < 30; ++i)
        before += QStringLiteral("line %1\n").arg(i);
    const QString text = shown(before, before + "last\n");
    QVERIFY(text.contains(QString::fromUtf8("… 27 equal lines …")));
    QVERIFY(!text.contains("line 26"));
    QVERIFY(text.endsWith("  line 27\n  line 28\n  line 29\n+ last"));
}

void DiffViewTests::hidden_characters_are_spelt_out()
{
    QCOMPARE(shown("a\u202Eb", "a\u202Eb"), "  a[U+202E]b");
}

void DiffViewTests::an_empty_side_is_all_added_or_removed()
{
    QCOMPARE(shown("", "a\nb"), "+ a\n+ b");
    QCOMPARE(shown("a\nb", ""), QString::fromUtf8("− a\n− b"));
}

QTEST_MAIN(DiffViewTests)
#include "DiffView.tests.moc"
