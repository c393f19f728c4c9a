// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Schedule.h"

#include "core/base/Random.h"
#include "core/review/Fuzz.h"
#include "tests/support/Catch.h"

#include <map>
#include <set>

using namespace secondstack;
using namespace secondstack::review;
using namespace std::chrono_literals;
using Catch::Matchers::WithinAbs;
using std::chrono::days;
using std::chrono::minutes;

namespace {

constexpr Date kToday{days{20780}}; // 2026-11-23
constexpr Rating kAll[]{Rating::Again, Rating::Hard, Rating::Good, Rating::Easy};

WallTime at(Date date, std::chrono::seconds timeOfDay = 12h, minutes offset = 0min)
{
    return {Instant{date} + timeOfDay - offset, offset};
}

Settings exact(double retention = 0.9)
{
    Settings settings;
    settings.retention = retention;
    settings.hasFuzz = false;
    return settings;
}

WallTime whenDue(const Card& card)
{
    return card.due.notBefore > at(card.due.date).utc ? WallTime{card.due.notBefore, 0min} : at(card.due.date);
}

Card inReview(const Schedule& schedule, int times = 3)
{
    Card card{.id = "c1"};
    WallTime now = at(kToday);
    for (int i = 0; i < times; ++i) {
        card = schedule.after(card, Rating::Good, now);
        now = whenDue(card);
    }
    return card;
}

} // namespace

TEST_CASE("a card reviewed whenever it is due waits the published days", "[review]")
{
    const Schedule schedule(exact());
    constexpr int kRatings[]{3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
    constexpr int kWaits[]{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
    Card card{.id = "c1"};
    WallTime now = at(kToday);
    for (std::size_t i = 0; i < std::size(kRatings); ++i) {
        card = schedule.after(card, static_cast<Rating>(kRatings[i]), now);
        CAPTURE(i);
        CHECK((card.due.date - studyDate(now)).count() == kWaits[i]);
        now = whenDue(card);
    }
    CHECK(card.lapses == 1);
    CHECK(card.reviews == 13);
    CHECK(card.phase == Phase::Review);
}

TEST_CASE("a new card goes through the steps of learning", "[review]")
{
    const Schedule schedule(exact());
    const Card fresh{.id = "c1"};
    const WallTime now = at(kToday);
    const auto delay = [&](const Card& card) { return card.due.notBefore - now.utc; };

    const Card again = schedule.after(fresh, Rating::Again, now);
    CHECK(again.phase == Phase::Learning);
    CHECK(delay(again) == 1min);
    const Card hard = schedule.after(fresh, Rating::Hard, now);
    CHECK(delay(hard) == 6min); // between the first step and the second, rounded up
    CHECK(hard.step == 0);
    const Card good = schedule.after(fresh, Rating::Good, now);
    CHECK(delay(good) == 10min);
    CHECK(good.step == 1);
    CHECK(delay(schedule.after(good, Rating::Hard, now)) == 10min); // it stays on its own step
    CHECK(schedule.after(good, Rating::Good, now).phase == Phase::Review);
    const Card easy = schedule.after(fresh, Rating::Easy, now);
    CHECK(easy.phase == Phase::Review);
    CHECK(easy.due.date == kToday + days{8});
}

TEST_CASE("one step alone makes a hard answer wait half as long again, none sends the card straight to its day",
          "[review]")
{
    Settings settings = exact();
    settings.learningSteps = {10min};
    const WallTime now = at(kToday);
    const Card hard = Schedule(settings).after({.id = "c1"}, Rating::Hard, now);
    CHECK(hard.due.notBefore - now.utc == 15min);
    settings.learningSteps = {};
    for (const Rating rating : kAll)
        CHECK(Schedule(settings).after({.id = "c1"}, rating, now).phase == Phase::Review);
}

TEST_CASE("a lapse sends a card through relearning, and is counted once", "[review]")
{
    const Schedule schedule(exact());
    Card card = inReview(schedule);
    const WallTime now = whenDue(card);
    card = schedule.after(card, Rating::Again, now);
    CHECK(card.phase == Phase::Relearning);
    CHECK(card.lapses == 1);
    CHECK(card.due.notBefore == now.utc + 10min);
    card = schedule.after(card, Rating::Again, now);
    CHECK(card.lapses == 1);
    card = schedule.after(card, Rating::Good, now);
    CHECK(card.phase == Phase::Review);
    CHECK(card.due.date > kToday);
    CHECK_FALSE(isLeech(card));
    card.lapses = kLeechLapses;
    CHECK(isLeech(card));
}

TEST_CASE("a better pass always waits longer", "[review][property]")
{
    Random random{20261123};
    for (int round = 0; round < 2'000; ++round) {
        const Schedule schedule(exact(0.7 + 0.25 * random.unit()));
        Card card = inReview(schedule, 2 + static_cast<int>(random.below(4)));
        const WallTime now = at(studyDate(card.last) + days{1 + static_cast<int>(random.below(60))});
        const Date hard = schedule.after(card, Rating::Hard, now).due.date;
        const Date good = schedule.after(card, Rating::Good, now).due.date;
        const Date easy = schedule.after(card, Rating::Easy, now).due.date;
        CHECK(hard < good);
        CHECK(good < easy);
        CHECK(hard > studyDate(now));
    }
}

TEST_CASE("before four o'clock it is still the day before", "[review]")
{
    const Schedule schedule(exact());
    const Card card = inReview(schedule); // reviewed at noon
    const Date due = card.due.date;
    CHECK_FALSE(isDue(card, at(due, 3h + 59min)));
    CHECK(isDue(card, at(due, 4h)));
    CHECK(isDue(card, at(due, 4h, 10h)));
    CHECK(studyDate(at(kToday, 1h, 120min)) == kToday - days{1});
    CHECK(elapsedDays(card, at(studyDate(card.last) + days{1}, 3h)) == 0);
    CHECK(elapsedDays(card, at(studyDate(card.last) - days{3})) == 0); // a clock that went backwards
}

TEST_CASE("recall is told by hours on the day of a review, and by days later", "[review]")
{
    const Schedule schedule(exact());
    CHECK_FALSE(schedule.recall({.id = "c1"}, at(kToday)));
    const Card card = schedule.after({.id = "c1"}, Rating::Again, at(kToday, 8h));
    const double soon = *schedule.recall(card, at(kToday, 8h + 5min));
    const double later = *schedule.recall(card, at(kToday, 20h));
    CHECK(soon > later);
    CHECK(later < 0.9); // where FSRS-6 says 1
    CHECK_THAT(*schedule.recall(card, at(kToday + days{1})), WithinAbs(Fsrs6().recall(card.memory, 1), 1e-12));
}

TEST_CASE("fuzz moves a due day by little, the same way in every replay", "[review]")
{
    Settings settings = exact();
    settings.hasFuzz = true;
    const Schedule fuzzy(settings);
    const Schedule straight(exact());
    std::set<int> waits;
    for (int i = 0; i < 200; ++i) {
        Card card = inReview(straight, 4); // due after 46 days
        card.id = "c" + std::to_string(i);
        const WallTime now = whenDue(card);
        const Card one = fuzzy.after(card, Rating::Good, now);
        CHECK(one == fuzzy.after(card, Rating::Good, now));
        const int wait = static_cast<int>((one.due.date - studyDate(now)).count());
        const int exactWait =
            static_cast<int>((straight.after(card, Rating::Good, now).due.date - studyDate(now)).count());
        const FuzzRange range = fuzzRange(exactWait, 46, kMostDays);
        CHECK(wait >= range.first);
        CHECK(wait <= range.last);
        waits.insert(wait);
    }
    CHECK(waits.size() > 10);
}

TEST_CASE("the range of fuzz is the published one", "[review]")
{
    CHECK(fuzzRange(1, 0, kMostDays) == FuzzRange{1, 1});
    CHECK(fuzzRange(2.4, 0, kMostDays) == FuzzRange{2, 2});
    CHECK(fuzzRange(3, 0, kMostDays) == FuzzRange{2, 4});
    CHECK(fuzzRange(10, 0, kMostDays) == FuzzRange{8, 12});
    CHECK(fuzzRange(100, 0, kMostDays) == FuzzRange{93, 107});
    CHECK(fuzzRange(100, 99, kMostDays) == FuzzRange{100, 107}); // longer than the time that has passed
    CHECK(fuzzRange(100, 0, 95) == FuzzRange{93, 95});
}

TEST_CASE("no due day lies behind the latest one, but tomorrow always may", "[review]")
{
    Settings settings = exact();
    settings.latest = kToday + days{20};
    const Schedule schedule(settings);
    const Card card = inReview(Schedule(exact()), 3);
    CHECK(schedule.after(card, Rating::Easy, at(kToday + days{13})).due.date == kToday + days{20});
    CHECK(schedule.after(card, Rating::Easy, at(kToday + days{30})).due.date == kToday + days{31});
}
