// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Queue.h"

#include "core/base/Random.h"
#include "core/review/AutoRating.h"
#include "tests/support/Catch.h"

#include <map>

using namespace secondstack;
using namespace secondstack::review;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

constexpr Date kMonday{days{20780}}; // 2026-11-23

WallTime at(Date date, std::chrono::minutes timeOfDay = 12h)
{
    return {Instant{date} + timeOfDay, {}};
}

Queued inReview(const std::string& id, Date due, double stability = 5)
{
    Queued queued{.card = {.id = id, .phase = Phase::Review}};
    queued.card.memory = {stability, 5};
    queued.card.hours = {stability, stability, 5};
    queued.card.reviews = 2;
    queued.card.last = at(due - days{5});
    queued.card.due = {due, {}};
    return queued;
}

std::vector<std::string> ids(const std::vector<const Queued*>& cards)
{
    std::vector<std::string> names;
    for (const Queued* each : cards)
        names.push_back(each->card.id);
    return names;
}

using Ids = std::vector<std::string>;

Queue queueOf(const std::vector<Queued>& cards, const Limits& limits = {}, double spent = 0, const Ids& seen = {})
{
    return queueAt(at(kMonday), cards, Schedule(), limits, spent, seen);
}

} // namespace

TEST_CASE("what is due comes, the best remembered first, and nothing else", "[review]")
{
    const std::vector<Queued> cards{inReview("weak", kMonday, 2),
                                    inReview("strong", kMonday - days{1}, 30),
                                    inReview("later", kMonday + days{1}),
                                    {.card = {.id = "new"}}};
    CHECK(ids(queueOf(cards).now) == Ids{"strong", "weak"});
}

TEST_CASE("cards in their steps come first, and those that are not yet due come back", "[review]")
{
    Queued soon = inReview("soon", kMonday);
    soon.card.phase = Phase::Learning;
    soon.card.due = {kMonday, at(kMonday, 12h + 6min).utc};
    Queued ready = soon;
    ready.card.id = "ready";
    ready.card.due.notBefore = at(kMonday, 11h).utc;
    const std::vector<Queued> cards{inReview("day", kMonday), soon, ready};
    const Queue queue = queueOf(cards, {.perDay = 1min});
    CHECK(ids(queue.now) == Ids{"ready", "day"});
    CHECK(ids(queue.steps) == Ids{"soon"});
}

TEST_CASE("a day holds so many minutes, and the rest is put off", "[review]")
{
    std::vector<Queued> cards;
    for (int i = 0; i < 10; ++i)
        cards.push_back(inReview("c" + std::to_string(i), kMonday));
    CHECK(queueOf(cards, {.perDay = 2min}).now.size() == 6); // 20 s each
    CHECK(queueOf(cards, {.perDay = 2min}).putOff == 4);
    CHECK(queueOf(cards, {.perDay = 2min}, 100).now.size() == 1);
    Limits easy{.perDay = 2min};
    easy.shareOfDay[0] = 0.5; // Mondays
    CHECK(queueOf(cards, easy).now.size() == 3);
    easy.shareOfDay[0] = 0;
    CHECK(queueOf(cards, easy).now.empty());
    CHECK(queueOf(cards, {.pausedUntil = kMonday + days{1}}).now.empty());
    CHECK(queueOf(cards, {.pausedUntil = kMonday}).now.size() == 10);
}

TEST_CASE("of siblings one comes a day", "[review]")
{
    std::vector<Queued> cards{inReview("a1", kMonday, 9), inReview("a2", kMonday, 5), inReview("b", kMonday, 3)};
    cards[0].sibling = cards[1].sibling = "a";
    CHECK(ids(queueOf(cards).now) == Ids{"a1", "b"});
    CHECK(queueOf(cards).buried == 1);
    CHECK(ids(queueOf(cards, {}, 0, {"a"}).now) == Ids{"b"});
}

TEST_CASE("a card forgotten too often goes to its lesson, not into the queue", "[review]")
{
    std::vector<Queued> cards{inReview("leech", kMonday)};
    cards[0].card.lapses = kLeechLapses;
    CHECK(queueOf(cards).now.empty());
    CHECK(ids(queueOf(cards).leeches) == Ids{"leech"});
}

TEST_CASE("the forecast spreads what a day cannot hold over the next ones, and loses nothing", "[review][property]")
{
    Random random{20261123};
    for (int round = 0; round < 200; ++round) {
        std::vector<Queued> cards;
        const int count = static_cast<int>(random.below(80));
        for (int i = 0; i < count; ++i)
            cards.push_back(inReview("c", kMonday - days{20} + days{static_cast<int>(random.below(30))}));
        Limits limits{.perDay = 3min};
        limits.shareOfDay[6] = 0;
        int seen = 0;
        const std::vector<ForecastDay> all = forecast(cards, limits, kMonday, 60);
        for (const ForecastDay& day : all) {
            seen += day.cards;
            CHECK(day.seconds <= secondsOn(limits, day.date));
        }
        CHECK(seen == count);
        CHECK(all.back().putOff == 0);
    }
}

TEST_CASE("after a break no day is longer than it may be, and the backlog ends", "[review][simulation]")
{
    // 300 cards, 20 minutes a day, three weeks away; whoever comes back passes four of five.
    Random random{20261124};
    const Schedule schedule;
    const Limits limits{.perDay = 20min};
    std::vector<Queued> cards;
    for (int i = 0; i < 300; ++i) {
        cards.push_back(inReview("c" + std::to_string(i), kMonday + days{static_cast<int>(random.below(21))}));
        cards.back().card.last = at(kMonday - days{3});
    }
    int backlogAtEnd = 0;
    for (int day = 21; day < 60; ++day) {
        const Date today = kMonday + days{day};
        double spent = 0;
        for (Queue queue = queueAt(at(today), cards, schedule, limits, spent, {}); !queue.now.empty();
             queue = queueAt(at(today), cards, schedule, limits, spent, {})) {
            const bool isStep = queue.now.front()->card.phase != Phase::Review;
            Card& card = cards[static_cast<std::size_t>(queue.now.front() - cards.data())].card;
            card = schedule.after(card, random.chance(0.8) ? Rating::Good : Rating::Again, at(today));
            card.lapses = 0; // leeches are another matter
            spent += isStep ? 0 : 20;
            REQUIRE(spent <= secondsOn(limits, today));
        }
        backlogAtEnd = queueAt(at(today), cards, schedule, limits, spent, {}).putOff;
    }
    CHECK(backlogAtEnd == 0);
}

TEST_CASE("an answer rates itself by what was seen of it", "[review]")
{
    const Response right{.isRight = true, .seconds = 10, .usualSeconds = 10};
    CHECK(ratingOf({}) == Rating::Again);
    CHECK(ratingOf(right) == Rating::Good);
    CHECK(ratingOf({.isRight = true, .wasRevealed = true}) == Rating::Again);
    CHECK(ratingOf({.isRight = true, .hadCue = true}) == Rating::Hard);
    CHECK(ratingOf({.isRight = true, .seconds = 21, .usualSeconds = 10}) == Rating::Hard);
    CHECK(ratingOf({.isRight = true, .seconds = 21}) == Rating::Good); // nothing to compare with
    const Response easy{.isRight = true, .seconds = 4, .usualSeconds = 10, .feltEasy = true};
    CHECK(ratingOf(easy) == Rating::Easy);
    Response guessed = easy;
    guessed.canBeGuessed = true;
    CHECK(ratingOf(guessed) == Rating::Good);
    Response unsaid = easy;
    unsaid.feltEasy = false;
    CHECK(ratingOf(unsaid) == Rating::Good);
}
