// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mastery/Skill.h"
#include "core/mastery/Graph.h"

#include "core/base/Random.h"
#include "tests/support/Catch.h"

#include <array>
#include <cmath>

using namespace secondstack;
using namespace secondstack::mastery;
using Catch::Matchers::WithinAbs;
using std::chrono::days;

namespace {

constexpr Date kMonday{days{20780}};

Evidence right(const std::string& atom, Date date = kMonday, AnswerKind kind = AnswerKind::Typed)
{
    return {.skill = "s", .atom = atom, .item = atom, .kind = kind, .isRight = true, .date = date};
}

const Graph& sampleGraph()
{
    static const Graph graph({{"routes", {"python"}}, {"python", {}}, {"models", {"python", "routes"}}, {"extra", {}}});
    return graph;
}

} // namespace

TEST_CASE("one right answer is never enough to have learned a skill", "[mastery]")
{
    Skill skill(0.3);
    skill.add(right("a"));
    CHECK(skill.learned() > kLearned);
    CHECK_FALSE(skill.isLearned(false));
    skill.add(right("b"));
    skill.add(right("c"));
    CHECK_FALSE(skill.isLearned(false)); // all on one day
    skill.add(right("d", kMonday + days{1}));
    CHECK(skill.isLearned(false));
}

TEST_CASE("a skill that was only ever chosen from a list is not learned", "[mastery]")
{
    Skill skill;
    for (int day = 0; day < 8; ++day)
        skill.add(right("a" + std::to_string(day), kMonday + days{day}, AnswerKind::Choice));
    CHECK(skill.learned() > 0.99);
    CHECK_FALSE(skill.isLearned(false));
    skill.add(right("typed", kMonday + days{9}));
    CHECK(skill.isLearned(true));
}

TEST_CASE("of several tries at one thing on a day the first counts", "[mastery]")
{
    Skill skill;
    Evidence wrong = right("a");
    wrong.isRight = false;
    skill.add(wrong);
    const double after = skill.learned();
    CHECK_FALSE(skill.add(right("a")).counts);
    CHECK(skill.learned() == after);
    CHECK(skill.add(right("a", kMonday + days{1})).counts);
    CHECK(skill.learned() > after);
    CHECK(skill.counted() == 2);
    CHECK(skill.steps().size() == 3);
}

TEST_CASE("a question seen before counts half, a cue not at all, a shown answer as wrong", "[mastery]")
{
    Evidence again = right("b");
    again.item = "a";
    Skill seen;
    seen.add(right("a"));
    Skill fresh = seen;
    fresh.add(right("b"));
    seen.add(again);
    CHECK(seen.learned() < fresh.learned());
    CHECK(seen.learned() > seen.steps()[0].after);

    Skill helped;
    Evidence withCue = right("a");
    withCue.help = Help::Cue;
    CHECK(helped.add(withCue).after == helped.first());
    Evidence shown = right("b");
    shown.help = Help::Revealed;
    shown.teaches = false;
    CHECK(helped.add(shown).after < helped.first());
    CHECK_FALSE(helped.hasMadeIt());
}

TEST_CASE("a placement is believed, but never wholly", "[mastery]")
{
    CHECK(Skill(1).learned() == 0.98);
    CHECK(Skill(0).learned() == 0.02);
    CHECK(Skill(0.7).first() == 0.7);
}

TEST_CASE("time alone changes nothing about having learned a skill", "[mastery]")
{
    Skill one;
    Skill other;
    for (int i = 0; i < 4; ++i) {
        one.add(right("a" + std::to_string(i), kMonday + days{i}));
        other.add(right("a" + std::to_string(i), kMonday + days{40 * i}));
    }
    CHECK(one.learned() == other.learned());
}

TEST_CASE("how well a skill can be recalled is the weighted mean of its cards", "[mastery]")
{
    CHECK_FALSE(meanRecall({}));
    CHECK_THAT(*meanRecall({{0.9, 1}, {0.5, 3}}), WithinAbs(0.6, 1e-12));
}

TEST_CASE("skills come in an order where prerequisites come first", "[mastery]")
{
    CHECK(sampleGraph().skills() == std::vector<std::string>{"python", "extra", "routes", "models"});
    CHECK(sampleGraph().othersDependOn("python"));
    CHECK_FALSE(sampleGraph().othersDependOn("models"));
    CHECK(Graph({{"a", {"b"}}, {"b", {"a"}}, {"c", {"nobody"}}}).skills() == std::vector<std::string>{"c", "a", "b"});
}

TEST_CASE("what is offered next has all its prerequisites, and is not learned", "[mastery]")
{
    using Names = std::vector<std::string>;
    CHECK(outerFringe(sampleGraph(), {}) == Names{"python", "extra"});
    Standings standings{{"python", {0.85, false}}};
    CHECK(outerFringe(sampleGraph(), standings) == Names{"python", "extra", "routes"});
    standings = {{"python", {0.99, true}}, {"extra", {0.99, true}}, {"routes", {0.79, false}}};
    CHECK(outerFringe(sampleGraph(), standings) == Names{"routes"});
    standings["routes"] = {0.99, true};
    CHECK(outerFringe(sampleGraph(), standings) == Names{"models"});
}

TEST_CASE("a skill far better known than what it rests on asks for a question about that", "[mastery]")
{
    const Standings standings{{"python", {0.5, false}}, {"routes", {0.9, false}}, {"models", {0.6, false}}};
    CHECK(toDiagnose(sampleGraph(), standings)
          == std::vector<std::pair<std::string, std::string>>{{"python", "routes"}});
}

TEST_CASE("among skills thought to be learned with some probability, that share is", "[mastery][simulation]")
{
    // Learners who follow the model: a calibrated estimate has, in every bin, the share it says, within its error.
    constexpr int kBins = 10;
    constexpr int kLearners = 20'000;
    Random random{20261125};
    std::array<int, kBins> all{};
    std::array<int, kBins> have{};
    for (int learner = 0; learner < kLearners; ++learner) {
        bool knows = random.chance(0.3);
        Skill skill(0.3);
        const int answers = 1 + static_cast<int>(random.below(8));
        for (int i = 0; i < answers; ++i) {
            const bool isRight = random.chance(knows ? 0.85 : 0.02);
            Evidence evidence = right("a" + std::to_string(i), kMonday + days{i});
            evidence.isRight = isRight;
            skill.add(evidence);
            knows = knows || random.chance(kLearnRate);
        }
        const auto bin = static_cast<std::size_t>(std::min(skill.learned() * kBins, kBins - 1.0));
        ++all[bin];
        have[bin] += knows ? 1 : 0;
    }
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        if (all[bin] < 200)
            continue;
        const double share = static_cast<double>(have[bin]) / all[bin];
        const double low = static_cast<double>(bin) / kBins;
        const double error = 2.6 * std::sqrt(std::max(share * (1 - share), 0.01) / all[bin]);
        CAPTURE(bin, all[bin], share);
        CHECK(share >= low - error);
        CHECK(share <= low + 1.0 / kBins + error);
    }
}
