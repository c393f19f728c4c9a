// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Search.h"

#include "app/gui/state/DayName.h"
#include "app/gui/state/Places.h"
#include "core/search/Index.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <future>
#include <map>
#include <memory>

namespace secondstack::gui {

using curriculum::Activity;
using curriculum::Day;
using search::DocumentKind;

namespace {

constexpr int kMostHits = 12;

using LessonOfQuestion = std::map<std::string, std::string, std::less<>>;

struct Built
{
    Result<search::Index> index;
    LessonOfQuestion lessonOf;
};

LessonOfQuestion lessonsOfQuestions(const curriculum::Content& content)
{
    LessonOfQuestion lessonOf;
    for (const curriculum::Lesson& lesson : content.lessons) {
        for (const curriculum::Block& block : lesson.blocks) {
            if (const auto* cell = std::get_if<curriculum::PredictCell>(&block))
                lessonOf.emplace(cell->questionId, lesson.activityId);
            if (const auto* check = std::get_if<curriculum::SelfCheck>(&block)) {
                for (const std::string& id : check->questionIds)
                    lessonOf.emplace(id, lesson.activityId);
            }
        }
    }
    return lessonOf;
}

Built buildIndex(const curriculum::PackSource& source)
{
    Problems leftOut; // what cannot be read is not found, and complained of where it is opened
    const curriculum::Content content = curriculum::loadContent(source, leftOut);
    return {search::Index::build(search::collectDocuments(content)), lessonsOfQuestions(content)};
}

class Search
{
    Q_DECLARE_TR_FUNCTIONS(Search)

public:
    explicit Search(Session& session) : m_course(session.course()) {}

    SearchAnswer find(const QString& text)
    {
        getReady();
        // Titles need no index, and are what is mostly meant.
        QList<SearchHit> hits = findTitles(text);
        const auto found = m_built && m_built->index ? m_built->index->find(text.toStdString(), kMostHits)
                                                     : Result<std::vector<search::Hit>>{};
        for (const search::Hit& hit : found.value_or(std::vector<search::Hit>{})) {
            const SearchHit shown = show(hit);
            const bool isNew = std::ranges::none_of(
                hits, [&](const SearchHit& one) { return one.title == shown.title && one.place == shown.place; });
            if (!shown.place.page.isEmpty() && isNew)
                hits.append(shown);
        }
        return {hits, m_built.has_value()};
    }

private:
    void getReady()
    {
        if (!m_building.valid() && !m_built)
            m_building = std::async(std::launch::async, [&source = m_course.source()] { return buildIndex(source); });
        if (m_building.valid() && m_building.wait_for(std::chrono::seconds{0}) == std::future_status::ready)
            m_built = m_building.get();
    }

    QList<SearchHit> findTitles(const QString& text) const
    {
        QList<SearchHit> hits;
        if (text.trimmed().isEmpty())
            return hits;
        for (const Day& day : m_course.pack().days) {
            if (const QString title = toQString(day.title); hasEveryWord(title, text) && hits.size() < kMostHits)
                hits.append({title, dayName(m_course.pack(), day), {kPathPage, toQString(day.id)}});
            for (const Activity& activity : day.activities) {
                const QString title = toQString(activity.title);
                if (hasEveryWord(title, text) && hits.size() < kMostHits)
                    hits.append(activityHit(title, kindName(activity.kind), activity, day));
            }
        }
        return hits;
    }

    SearchHit show(const search::Hit& hit) const
    {
        const QString title = toQString(hit.title.text);
        const auto inCompare = [&](const QString& tab, const QString& detail) {
            return SearchHit{title, tr("Compare · %1").arg(detail), {kComparePage, tab}};
        };
        switch (hit.kind) {
        case DocumentKind::Lesson: return activityNamed(title, tr("Lesson"), hit.id);
        case DocumentKind::Skill: return activityNamed(title, tr("Skill"), lessonTeaching(hit.id));
        case DocumentKind::Question: return activityNamed(title, tr("Question"), placeOfQuestion(hit.id));
        case DocumentKind::ComparisonRow: return inCompare(QStringLiteral("rows"), tr("at a glance"));
        case DocumentKind::ComparisonPoint: return inCompare(QStringLiteral("points"), tr("in depth"));
        case DocumentKind::ComparedSkill:
            return isCarriedOver(hit.id) ? inCompare(QStringLiteral("carry-over"), tr("what carries over"))
                                         : inCompare(QStringLiteral("new"), tr("what is new"));
        case DocumentKind::Myth: return inCompare(QStringLiteral("myths"), tr("myths"));
        case DocumentKind::Faq: return inCompare(QStringLiteral("faq"), tr("questions"));
        }
        return {};
    }

    // Without a place when the pack has no such activity.
    SearchHit activityNamed(const QString& title, const QString& kind, const std::string& id) const
    {
        const Activity* activity = m_course.pack().findActivity(id);
        const Day* day = m_course.pack().dayOf(id);
        return activity != nullptr && day != nullptr ? activityHit(title, kind, *activity, *day) : SearchHit{};
    }

    SearchHit activityHit(const QString& title, const QString& kind, const Activity& activity, const Day& day) const
    {
        return {title, QStringLiteral("%1 · %2").arg(kind, dayName(m_course.pack(), day)), placeOf(activity, day)};
    }

    static QString kindName(curriculum::ActivityKind kind)
    {
        switch (kind) {
        case curriculum::ActivityKind::Lesson: return tr("Lesson");
        case curriculum::ActivityKind::Quiz: return tr("Quiz");
        case curriculum::ActivityKind::Exercise: return tr("Exercise");
        case curriculum::ActivityKind::Build: return tr("Project");
        }
        return {};
    }

    template<typename Wanted>
    std::string firstActivity(Wanted wanted) const
    {
        for (const Day& day : m_course.pack().days) {
            const auto found = std::ranges::find_if(day.activities, wanted);
            if (found != day.activities.end())
                return found->id;
        }
        return {};
    }

    std::string lessonTeaching(const std::string& skill) const
    {
        return firstActivity([&](const Activity& activity) {
            return activity.kind == curriculum::ActivityKind::Lesson && std::ranges::count(activity.skills, skill) > 0;
        });
    }

    std::string placeOfQuestion(const std::string& question) const
    {
        const auto lesson = m_built->lessonOf.find(question);
        return lesson != m_built->lessonOf.end() ? lesson->second : firstActivity([&](const Activity& activity) {
            return std::ranges::count(activity.questions, question) > 0;
        });
    }

    bool isCarriedOver(const std::string& id) const
    {
        const auto comparison = m_course.comparison();
        return comparison && std::ranges::count((*comparison)->carryOver, id, &curriculum::ComparedSkill::id) > 0;
    }

    const learner::Course& m_course;
    std::optional<Built> m_built;
    std::future<Built> m_building; // waits for the other thread when it goes: that one reads the course
};

} // namespace

SearchProvider searchProvider(Session& session)
{
    return [search = std::make_shared<Search>(session)](const QString& text) { return search->find(text); };
}

} // namespace secondstack::gui
