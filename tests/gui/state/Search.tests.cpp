// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Search.h"

#include "app/gui/state/Places.h"
#include "tests/support/SessionFixture.h"

#include <QTest>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

class SearchTests final : public QObject
{
    Q_OBJECT

private slots:
    void a_lesson_is_found_by_its_title_from_the_first_keystroke();
    void the_text_of_a_lesson_is_found_once_the_index_is_there();
    void an_answer_is_complete_once_the_index_is_there();
    void a_myth_leads_to_its_tab();
    void nothing_typed_and_nonsense_find_nothing();
    void a_provider_may_go_while_its_index_is_being_made();

private:
    SessionFixture m_fixture;
};

namespace {

const curriculum::Activity& firstLesson(const curriculum::Pack& pack)
{
    for (const curriculum::Day& day : pack.days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (activity.kind == curriculum::ActivityKind::Lesson && activity.isReady())
                return activity;
        }
    }
    throw std::runtime_error("the pack has no lesson");
}

} // namespace

void SearchTests::a_lesson_is_found_by_its_title_from_the_first_keystroke()
{
    const SearchProvider search = searchProvider(*m_fixture);
    const curriculum::Activity& lesson = firstLesson(m_fixture.course.pack());
    const QString title = toQString(lesson.title);
    const QList<SearchHit> hits = search(title.toUpper().left(12)).hits;
    QVERIFY(!hits.isEmpty());
    QCOMPARE(hits.first().title, title);
    QCOMPARE(hits.first().place, (Place{kLessonPage, toQString(lesson.id)}));
    QCOMPARE(hits.first().detail, QString("Lesson · Week 1 · day 1"));
}

void SearchTests::the_text_of_a_lesson_is_found_once_the_index_is_there()
{
    const SearchProvider search = searchProvider(*m_fixture);
    QTRY_VERIFY(!search("package.json pyproject.toml venv").hits.isEmpty()); // no title has all three
    for (const SearchHit& hit : search("python").hits) {
        QVERIFY(!hit.place.page.isEmpty());
        QVERIFY(!hit.title.isEmpty() && !hit.detail.isEmpty());
    }
}

void SearchTests::an_answer_is_complete_once_the_index_is_there()
{
    const SearchProvider search = searchProvider(*m_fixture);
    (void)search("");
    QTRY_VERIFY(search("").isComplete);
    QVERIFY(!search("package.json pyproject.toml venv").hits.isEmpty());
}

void SearchTests::a_myth_leads_to_its_tab()
{
    const SearchProvider search = searchProvider(*m_fixture);
    const QString claim = toQString((*m_fixture.course.comparison())->myths.front().claim);
    const auto isFound = [&] {
        const QList<SearchHit> hits = search(claim).hits;
        return std::any_of(hits.begin(), hits.end(),
                           [](const SearchHit& hit) { return hit.place == Place{kComparePage, "myths"}; });
    };
    QTRY_VERIFY(isFound());
}

void SearchTests::nothing_typed_and_nonsense_find_nothing()
{
    const SearchProvider search = searchProvider(*m_fixture);
    QVERIFY(search("").hits.isEmpty());
    QTRY_VERIFY(!search("package.json pyproject.toml venv").hits.isEmpty());
    for (const char* typed : {"", "   ", "\"", "xyzzyplugh", "*"})
        QVERIFY2(search(typed).hits.isEmpty(), typed);
}

void SearchTests::a_provider_may_go_while_its_index_is_being_made()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(searchProvider(*m_fixture)("").hits.isEmpty());
}

QTEST_MAIN(SearchTests)
#include "Search.tests.moc"
