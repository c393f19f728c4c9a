// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Queue.h"

#include <algorithm>
#include <deque>
#include <set>

namespace secondstack::review {

using std::chrono::days;

namespace {

bool isInSteps(const Card& card)
{
    return card.phase == Phase::Learning || card.phase == Phase::Relearning;
}

} // namespace

double secondsOn(const Limits& limits, Date date)
{
    if (limits.pausedUntil && date < *limits.pausedUntil)
        return 0;
    const unsigned fromMonday = std::chrono::weekday{date}.iso_encoding() - 1;
    return static_cast<double>(std::chrono::seconds{limits.perDay}.count()) * limits.shareOfDay[fromMonday];
}

Queue queueAt(const WallTime& now, const std::vector<Queued>& cards, const Schedule& schedule, const Limits& limits,
              double secondsSpent, const std::vector<std::string>& seenToday)
{
    Queue queue;
    const Date today = studyDate(now);
    if (limits.pausedUntil && today < *limits.pausedUntil)
        return queue;
    std::vector<std::pair<double, const Queued*>> due;
    for (const Queued& each : cards) {
        if (isLeech(each.card))
            queue.leeches.push_back(&each);
        else if (isInSteps(each.card) && each.card.due.date <= today)
            (isDue(each.card, now) ? queue.now : queue.steps).push_back(&each);
        else if (isDue(each.card, now))
            due.emplace_back(schedule.recall(each.card, now).value_or(0), &each);
    }
    const auto whenDue = [](const Queued* each) { return each->card.due.notBefore; };
    std::ranges::stable_sort(queue.now, {}, whenDue);
    std::ranges::stable_sort(queue.steps, {}, whenDue);
    std::ranges::stable_sort(due, std::greater{}, [](const auto& each) { return each.first; });

    std::set<std::string> siblings(seenToday.begin(), seenToday.end());
    double left = secondsOn(limits, today) - secondsSpent;
    for (const auto& [recall, each] : due) {
        if (!each->sibling.empty() && siblings.contains(each->sibling)) {
            ++queue.buried;
        } else if (left < each->seconds) {
            ++queue.putOff;
        } else {
            left -= each->seconds;
            siblings.insert(each->sibling);
            queue.now.push_back(each);
        }
    }
    return queue;
}

std::vector<ForecastDay> forecast(const std::vector<Queued>& cards, const Limits& limits, Date today, int dayCount)
{
    std::vector<const Queued*> coming;
    for (const Queued& each : cards) {
        if (each.card.phase != Phase::New && !isLeech(each.card))
            coming.push_back(&each);
    }
    std::ranges::stable_sort(coming, {}, [](const Queued* each) { return each->card.due.date; });
    std::deque<const Queued*> waiting;
    auto next = coming.begin();
    std::vector<ForecastDay> forecast;
    for (Date date = today; date < today + days(dayCount); date += days(1)) {
        for (; next != coming.end() && (*next)->card.due.date <= date; ++next)
            waiting.push_back(*next);
        ForecastDay day{.date = date};
        for (double left = secondsOn(limits, date); !waiting.empty() && waiting.front()->seconds <= left;) {
            left -= waiting.front()->seconds;
            day.seconds += waiting.front()->seconds;
            ++day.cards;
            waiting.pop_front();
        }
        day.putOff = static_cast<int>(waiting.size());
        forecast.push_back(day);
    }
    return forecast;
}

} // namespace secondstack::review
