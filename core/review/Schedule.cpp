// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Schedule.h"

#include "core/review/Fuzz.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace secondstack::review {

using std::chrono::minutes;

namespace {

double hoursAsDays(const Card& card, const WallTime& now)
{
    const std::chrono::duration<double, std::ratio<86400>> days = now.utc - card.last.utc;
    return std::max(days.count(), 0.0);
}

double wholeDays(double interval)
{
    return std::clamp(std::floor(interval + 0.5), 1.0, static_cast<double>(kMostDays));
}

/// Minutes until the card comes again, and the step it is on then; nothing when it has left the steps.
struct Step
{
    minutes delay;
    int next;
};

std::optional<Step> stepAfter(const std::vector<minutes>& steps, int at, Rating rating)
{
    const int count = static_cast<int>(steps.size());
    if (count == 0 || rating == Rating::Easy)
        return std::nullopt;
    const auto delayOf = [&steps](int step) { return steps[static_cast<std::size_t>(step)]; };
    if (rating == Rating::Again)
        return Step{delayOf(0), 0};
    at = std::min(at, count - 1);
    if (rating == Rating::Good)
        return at + 1 < count ? std::optional(Step{delayOf(at + 1), at + 1}) : std::nullopt;
    if (at > 0)
        return Step{delayOf(at), at};
    // Hard on the first step lies between it and the next, or half beyond when there is no next.
    const double between = count > 1 ? static_cast<double>((delayOf(0) + delayOf(1)).count()) / 2
                                     : 1.5 * static_cast<double>(delayOf(0).count());
    return Step{minutes(std::lround(between)), 0};
}

} // namespace

int elapsedDays(const Card& card, const WallTime& now)
{
    if (card.phase == Phase::New)
        return 0;
    return std::max(static_cast<int>((studyDate(now) - studyDate(card.last)).count()), 0);
}

Schedule::Schedule(Settings settings) : m_settings(std::move(settings)), m_days(m_settings.weights) {}

Card Schedule::after(const Card& card, Rating rating, const WallTime& now) const
{
    const int elapsed = elapsedDays(card, now);
    Card next = card;
    remember(next, rating, now);
    if (card.phase != Phase::Review) {
        const bool isRelearning = card.phase == Phase::Relearning;
        const auto& steps = isRelearning ? m_settings.relearningSteps : m_settings.learningSteps;
        step(next, rating, steps, isRelearning ? Phase::Relearning : Phase::Learning, now);
    } else if (rating == Rating::Again) {
        ++next.lapses;
        next.step = 0;
        step(next, rating, m_settings.relearningSteps, Phase::Relearning, now);
    } else {
        putOff(next, passInterval(card, rating, elapsed), elapsed, now);
    }
    return next;
}

std::optional<double> Schedule::recall(const Card& card, const WallTime& now) const
{
    if (card.phase == Phase::New)
        return std::nullopt;
    const int days = elapsedDays(card, now);
    return days == 0 ? m_hours.recall(card.hours, hoursAsDays(card, now)) : m_days.recall(card.memory, days);
}

int Schedule::daysFor(double stability) const
{
    return static_cast<int>(wholeDays(m_days.interval(stability, m_settings.retention)));
}

void Schedule::remember(Card& card, Rating rating, const WallTime& now) const
{
    const bool isFirst = card.phase == Phase::New;
    card.hours = isFirst ? m_hours.first(rating) : m_hours.next(card.hours, hoursAsDays(card, now), rating);
    card.memory = isFirst ? m_days.first(rating) : m_days.next(card.memory, elapsedDays(card, now), rating);
    card.last = now;
    ++card.reviews;
}

void Schedule::step(Card& card, Rating rating, const std::vector<minutes>& steps, Phase phase,
                    const WallTime& now) const
{
    const auto next = stepAfter(steps, card.step, rating);
    if (!next)
        return putOff(card, m_days.interval(card.memory.stability, m_settings.retention), 0, now);
    card.phase = phase;
    card.step = next->next;
    const WallTime then{now.utc + next->delay, now.offset};
    card.due = {studyDate(then), then.utc};
}

void Schedule::putOff(Card& card, double interval, int elapsed, const WallTime& now) const
{
    double days = wholeDays(interval);
    if (m_settings.hasFuzz) {
        const FuzzRange range = fuzzRange(days, elapsed, kMostDays);
        days = range.first + std::floor(fuzzUnit(card.id, card.reviews) * (range.last - range.first + 1));
    }
    card.phase = Phase::Review;
    card.step = 0;
    const Date today = studyDate(now);
    card.due = {today + std::chrono::days(static_cast<int>(days)), {}};
    if (m_settings.latest)
        card.due.date = std::max(std::min(card.due.date, *m_settings.latest), today + std::chrono::days(1));
}

// A harder pass never waits longer than an easier one.
double Schedule::passInterval(const Card& before, Rating rating, int elapsed) const
{
    const auto interval = [&](Rating one) {
        return wholeDays(m_days.interval(m_days.next(before.memory, elapsed, one).stability, m_settings.retention));
    };
    const double good = interval(Rating::Good);
    const double hard = std::min(interval(Rating::Hard), good);
    if (rating == Rating::Hard)
        return hard;
    const double afterHard = std::max(good, hard + 1);
    return rating == Rating::Good ? afterHard : std::max(interval(Rating::Easy), afterHard + 1);
}

} // namespace secondstack::review
