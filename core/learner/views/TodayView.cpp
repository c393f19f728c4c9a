// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/TodayView.h"

#include "core/learner/Learner.h"
#include "core/learner/views/PlaceInCourse.h"

#include <algorithm>

namespace secondstack::learner {

using namespace curriculum;

namespace {

constexpr double kShareWithoutGap = 0.8;

std::vector<WeekProgress> weekProgress(const Pack& pack, const plan::Done& done, const Day* current)
{
    std::vector<WeekProgress> weeks;
    for (const Week& week : pack.weeks) {
        WeekProgress progress{&week, static_cast<int>(weeks.size()) + 1, 0, 0,
                              current != nullptr && current->weekId == week.id};
        for (const std::string& id : week.days) {
            const Day* day = pack.findDay(id);
            if (day == nullptr)
                continue;
            for (const Activity& activity : day->activities) {
                if (!activity.isReady())
                    continue;
                progress.minutes += activity.minutes;
                progress.doneMinutes += done.contains(activity.id) ? activity.minutes : 0;
            }
        }
        weeks.push_back(progress);
    }
    return weeks;
}

std::array<int, 7> minutesOfWeek(const StudyTime& study, Date today)
{
    const std::chrono::weekday weekday{today};
    const Date monday = today - std::chrono::days{weekday.iso_encoding() - 1};
    std::array<int, 7> minutes{};
    for (int i = 0; i < 7; ++i)
        minutes[static_cast<std::size_t>(i)] = study.secondsOn(monday + std::chrono::days{i}) / 60;
    return minutes;
}

const Activity* lessonFor(const Pack& pack, const std::string& skill)
{
    for (const Day& day : pack.days) {
        for (const Activity& activity : day.activities) {
            const bool teaches =
                std::find(activity.skills.begin(), activity.skills.end(), skill) != activity.skills.end();
            if (teaches && activity.isReady() && activity.kind == ActivityKind::Lesson)
                return &activity;
        }
    }
    return nullptr;
}

std::optional<SkillGap> largestGap(const Pack& pack, const QuizLog& log)
{
    std::optional<SkillGap> gap;
    double least = kShareWithoutGap;
    for (const auto& [id, tally] : log.skills()) {
        const Skill* skill = pack.findSkill(id);
        const Activity* lesson = lessonFor(pack, id);
        if (skill == nullptr || lesson == nullptr || tally.total < kAnswersForGap || tally.share() >= least)
            continue;
        least = tally.share();
        gap = SkillGap{skill, lesson, tally.right, tally.total};
    }
    return gap;
}

// Whether the next activity fits into the time that announced ones of its day hold today.
bool isTimeLeftOver(const TodayView& view, const plan::Plan& plan, const Pack& pack)
{
    const auto today = std::ranges::find(plan.days, view.today, &plan::StudyDay::date);
    if (today == plan.days.end())
        return false;
    plan::Minutes left = -view.standing->ahead;
    for (const plan::Entry& entry : today->entries) {
        if (entry.day == view.day->id && !pack.findActivity(entry.activity)->isReady())
            left += entry.minutes;
    }
    return left >= plan::Minutes{view.next->minutes};
}

Occasion occasionOf(const TodayView& view, const std::optional<plan::Plan>& plan, const Pack& pack)
{
    if (view.next == nullptr)
        return Occasion::EverythingDone;
    if (!plan || !view.standing || plan->days.empty())
        return Occasion::Study;
    if (view.today < plan->days.front().date)
        return Occasion::BeforeStart;
    if (view.today < *view.finish && !plan::isStudyDate(plan->constraints, view.today))
        return Occasion::Rest;
    if (view.standing->leftToday + view.standing->behind > plan::Minutes{0} || isTimeLeftOver(view, *plan, pack))
        return Occasion::Study;
    return view.standing->doneToday > plan::Minutes{0} ? Occasion::DoneForToday : Occasion::Rest;
}

std::optional<Date> dateAfter(const std::optional<plan::Plan>& plan, Date today)
{
    if (!plan)
        return std::nullopt;
    const auto after = std::ranges::upper_bound(plan->days, today, {}, &plan::StudyDay::date);
    return after != plan->days.end() ? std::optional{after->date} : std::nullopt;
}

int announcedIn(const Pack& pack)
{
    int announced = 0;
    for (const Day& day : pack.days)
        announced += static_cast<int>(std::count_if(day.activities.begin(), day.activities.end(),
                                                    [](const Activity& activity) { return !activity.isReady(); }));
    return announced;
}

int leftOf(const TodayView& view)
{
    if (view.occasion != Occasion::Study)
        return 0;
    return static_cast<int>(std::count_if(view.activities.begin(), view.activities.end(), [](const ActivityView& each) {
        return each.status == ActivityStatus::Next || each.status == ActivityStatus::Open;
    }));
}

} // namespace

TodayView todayView(const Learner& learner)
{
    const Pack& pack = learner.course().pack();
    const plan::Done done = learner.plan().doneActivities();
    const std::string next = nextActivityId(learner, done);
    const auto plan = learner.plan().current();

    TodayView view;
    view.today = learner.plan().today();
    view.hasPlan = plan.has_value();
    view.hasBegun = !done.empty();
    view.goesOn = dateAfter(learner.plan().readyPart(), view.today);
    if (!view.goesOn)
        view.goesOn = dateAfter(plan, view.today); // what was missed can be done then
    view.next = pack.findActivity(next);
    view.day = pack.dayOf(next);
    if (view.day != nullptr) {
        const PlaceInCourse place = placeInCourse(pack, next);
        view.weekNumber = place.week;
        view.dayNumber = place.dayInWeek;
        view.daysInWeek = place.daysInWeek;
        for (const Activity& activity : view.day->activities) {
            view.activities.push_back(viewOf(learner, activity, done, next));
            if (!activity.isReady())
                continue;
            view.minutesPlanned += activity.minutes;
            view.minutesLeft += done.contains(activity.id) ? 0 : activity.minutes;
        }
    }
    view.weeks = weekProgress(pack, done, view.day);
    if (plan)
        view.finish = plan::finishOf(*plan);
    view.standing = learner.plan().standing();
    view.standingInDates = learner.plan().standingInDates().value_or(plan::StandingInDates{});
    view.occasion = occasionOf(view, plan, pack);
    view.activitiesLeftToday = leftOf(view);
    view.activitiesAnnounced = announcedIn(pack);
    view.minutesThisWeek = minutesOfWeek(learner.state().study(), view.today);
    view.gap = largestGap(pack, learner.state().quizzes());
    return view;
}

} // namespace secondstack::learner
