// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/ComparePage.h"
#include "app/gui/pages/compare/RecallCell.h"
#include "app/gui/pages/compare/RowView.h"
#include "app/gui/state/Places.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/ProseView.h"
#include "tests/gui/pages/PageTest.h"
#include "tests/support/SessionFixture.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

/// A computer on which nothing can be started.
class NoPrograms final : public practice::ProcessPort
{
public:
    practice::RunId start(const practice::Command&, Done done) override
    {
        done(fail(ErrorKind::Unavailable, "nothing can be started"));
        return 0;
    }
    practice::RunId converse(const practice::Command& command, Hear, Done done) override
    {
        return start(command, std::move(done));
    }
    void say(practice::RunId, std::string_view) override {}
    void endInput(practice::RunId) override {}
    void setTimeLeft(practice::RunId, std::chrono::milliseconds) override {}
    void cancel(practice::RunId) override {}
    Result<practice::RunResult> run(const practice::Command&) override
    {
        return fail(ErrorKind::Unavailable, "nothing can be started");
    }
};

} // namespace

class ComparePageTests final : public QObject
{
    Q_OBJECT

private slots:
    void the_table_has_every_row_of_the_pack();
    void the_filter_keeps_the_rows_that_contain_the_text();
    void a_column_is_hidden_and_recalled_with_the_space_key();
    void a_row_leads_to_its_lesson_or_to_its_day();
    void a_row_shows_what_is_too_simple_and_its_program();
    void a_program_that_cannot_run_here_says_what_to_do();
    void trying_again_by_key_leaves_the_focus_where_one_can_try_again();
    void every_tab_has_its_place_and_shows_its_texts();
    void opinions_are_marked();

private:
    [[nodiscard]] static QString prose(const Page& page);

    Theme m_theme{*qApp};
};

QString ComparePageTests::prose(const Page& page)
{
    QStringList words;
    for (const ProseView* view : page.findChildren<ProseView*>()) {
        if (view->isVisible())
            words << view->toPlainText();
    }
    return words.join(QLatin1Char('\n'));
}

void ComparePageTests::the_table_has_every_row_of_the_pack()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ComparePage>(*fixture));
    const auto& rows = (*fixture.course.comparison())->rows;
    QCOMPARE((*page).findChildren<RowView*>().size(), static_cast<qsizetype>(rows.size()));
    for (const auto& row : rows)
        QVERIFY(page.words().contains(toQString(row.area)));
}

void ComparePageTests::the_filter_keeps_the_rows_that_contain_the_text()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ComparePage>(*fixture));
    auto* filter = page.find<QLineEdit>("rowFilter");
    QTest::keyClicks(filter, "EXECUTION model");
    const auto visible = [&] {
        const auto rows = (*page).findChildren<RowView*>();
        return std::count_if(rows.begin(), rows.end(), [](const RowView* row) { return row->isVisible(); });
    };
    QCOMPARE(visible(), 1);
    QTest::keyClicks(filter, "qqq");
    QCOMPARE(visible(), 0);
    page.click("clearFilterButton");
    QCOMPARE(visible(), 12);
}

void ComparePageTests::a_column_is_hidden_and_recalled_with_the_space_key()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ComparePage>(*fixture));
    const std::string shown = (*fixture.course.comparison())->rows.front().python;
    page.click("hidePythonButton");
    int covered = 0;
    for (const RecallCell* cell : (*page).findChildren<RecallCell*>())
        covered += cell->isCovered() ? 1 : 0;
    QCOMPARE(covered, 12);
    QVERIFY(!prose(*page).contains(toQString(shown.substr(0, 10))));
    page.find("show-execution-model-python-Button")->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(prose(*page).contains(toQString(shown.substr(0, 10))));
    QVERIFY(page.words().contains("3 of 12 recalled"));
    page.click("showBothButton");
    for (const RecallCell* cell : (*page).findChildren<RecallCell*>())
        QVERIFY(!cell->isCovered());
}

void ComparePageTests::a_row_leads_to_its_lesson_or_to_its_day()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ComparePage>(*fixture));
    const curriculum::Pack& pack = fixture.course.pack();
    for (const auto& row : (*fixture.course.comparison())->rows) {
        const curriculum::Activity* lesson = pack.findActivity(row.lesson);
        if (lesson == nullptr)
            continue;
        page.places.clear();
        page.find<QPushButton>(QStringLiteral("learn-%1-Button").arg(toQString(row.id)))->click();
        QCOMPARE(page.places, (QList<Place>{placeOf(*lesson, *pack.dayOf(row.lesson))}));
    }
}

void ComparePageTests::a_row_shows_what_is_too_simple_and_its_program()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ComparePage>(*fixture));
    QVERIFY((*page).findChildren<CodeView*>().isEmpty());
    page.find<QPushButton>("check-execution-model-Button")->click();
    const auto& row = (*fixture.course.comparison())->rows.front();
    QCOMPARE((*page).findChildren<CodeView*>().size(), 1);
    QCOMPARE((*page).findChild<CodeView*>()->code().trimmed(), toQString(row.check->snippet.code).trimmed());
}

void ComparePageTests::a_program_that_cannot_run_here_says_what_to_do()
{
    SessionFixture fixture;
    SampleRunner runner({{}, {}, {}}, [] { return std::make_unique<NoPrograms>(); });
    ShownPage page(std::make_unique<ComparePage>(*fixture, &runner));
    page.find<QPushButton>("check-execution-model-Button")->click();
    auto* code = (*page).findChild<CodeView*>();
    emit code->runRequested();
    QTRY_VERIFY(page.find("runAgainButton") != nullptr);
    QVERIFY(page.words().contains("What it prints:")); // what it would have printed stays
}

void ComparePageTests::trying_again_by_key_leaves_the_focus_where_one_can_try_again()
{
    SessionFixture fixture;
    SampleRunner runner({{}, {}, {}}, [] { return std::make_unique<NoPrograms>(); });
    ShownPage page(std::make_unique<ComparePage>(*fixture, &runner));
    page.find<QPushButton>("check-concurrency-Button")->click();
    emit(*page).findChild<CodeView*>()->runRequested();
    QTRY_VERIFY(page.find("runAgainButton") != nullptr);
    const QPointer<QWidget> first = page.find("runAgainButton");
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_VERIFY(!first);
    QTRY_VERIFY(page.find("runAgainButton") != nullptr);
    QTRY_COMPARE(QApplication::focusWidget(), page.find("runAgainButton"));
}

void ComparePageTests::every_tab_has_its_place_and_shows_its_texts()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ComparePage>(*fixture));
    const curriculum::Comparison& all = **fixture.course.comparison();
    const QList<QPair<QString, std::string>> tabs{{"points", all.points.back().title},
                                                  {"carry-over", all.carryOver.back().title},
                                                  {"new", all.newSkills.back().title},
                                                  {"myths", all.myths.back().claim},
                                                  {"faq", all.faq.back().question}};
    for (const auto& [tab, text] : tabs) {
        page.places.clear();
        page.click(QStringLiteral("tab-%1-Button").arg(tab));
        QCOMPARE(page.places, (QList<Place>{{kComparePage, tab}}));
        page.go(tab);
        QVERIFY2(page.words().contains(toQString(text)), qPrintable(tab));
        QVERIFY(!page.find<QLineEdit>("rowFilter")->isVisible());
    }
}

void ComparePageTests::opinions_are_marked()
{
    SessionFixture fixture;
    ShownPage page(std::make_unique<ComparePage>(*fixture), "career");
    QVERIFY(page.words().contains("opinion"));
    QVERIFY(prose(*page).size() > 100);
    page.go("points");
    QVERIFY(!page.words().contains("opinion\n"));
}

QTEST_MAIN(ComparePageTests)
#include "ComparePage.tests.moc"
