// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/decision/Sitting.h"

#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

#include <algorithm>
#include <set>

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;
using decision::Answer;

namespace {

const curriculum::Questionnaire& shippedQuestionnaire()
{
    static const Course course = must(Course::open(shippedPack()));
    return *must(course.questionnaire());
}

Sitting answeredSitting(std::uint64_t seed = 1)
{
    Sitting sitting{shippedQuestionnaire(), seed};
    for (const SittingStep& step : std::vector(sitting.steps())) {
        if (step.kind == SittingStep::Kind::Fact)
            sitting.state(step.id, shippedQuestionnaire().findFact(step.id)->options.front().id);
        else
            sitting.answer(step.id, Answer::at(2));
    }
    return sitting;
}

std::vector<std::string> criteriaIn(const Sitting& sitting)
{
    std::vector<std::string> criteria;
    for (const SittingStep& step : sitting.steps()) {
        const auto* question = shippedQuestionnaire().findQuestion(step.id);
        if (question != nullptr && (criteria.empty() || criteria.back() != question->criterion))
            criteria.push_back(question->criterion);
    }
    return criteria;
}

} // namespace

TEST_CASE("facts come first, re-asks last, and every question once", "[learner][decision]")
{
    const Sitting sitting{shippedQuestionnaire(), 7};
    const auto& questionnaire = shippedQuestionnaire();
    REQUIRE(sitting.steps().size()
            == questionnaire.facts.size() + questionnaire.questions.size() + questionnaire.again.size());
    const auto isOrdered = std::ranges::is_sorted(sitting.steps(), {}, &SittingStep::kind);
    CHECK(isOrdered);
    std::set<std::string> ids;
    for (const SittingStep& step : sitting.steps())
        ids.insert(step.id);
    CHECK(ids.size() == sitting.steps().size());
}

TEST_CASE("the seed orders the questions inside a criterion and leaves the criteria together", "[learner][decision]")
{
    const Sitting one{shippedQuestionnaire(), 1};
    CHECK(one.steps() == Sitting(shippedQuestionnaire(), 1).steps());
    bool isEverDifferent = false;
    for (std::uint64_t seed = 2; seed < 12; ++seed) {
        const Sitting other{shippedQuestionnaire(), seed};
        isEverDifferent = isEverDifferent || other.steps() != one.steps();
        CHECK(criteriaIn(other) == criteriaIn(one));
    }
    CHECK(isEverDifferent);
}

TEST_CASE("a sitting kept as text goes on where it was, with the same order", "[learner][decision]")
{
    Sitting sitting{shippedQuestionnaire(), kSeedBound - 1};
    sitting.state("policy", "open");
    sitting.answer("G1", Answer::notSure(3));
    sitting.answer("S4", Answer::dontKnow());
    sitting.answer("S1", Answer::notApplicable());
    sitting.goTo("S4");
    sitting.addSeconds(75);
    const auto again = Sitting::fromText(shippedQuestionnaire(), sitting.toText());
    REQUIRE(again);
    CHECK(again->steps() == sitting.steps());
    CHECK(again->sheet() == sitting.sheet());
    CHECK(again->at() == sitting.at());
    CHECK(again->seconds() == 75);
    CHECK(again->answered() == 4);
    CHECK_FALSE(again->isComplete());
}

TEST_CASE("text that is no sitting gives none, and a question that is gone is left out", "[learner][decision]")
{
    for (const char* text : {"", "[]", "{}", "{\"seed\":1}", "{\"seed\":\"1\",\"sheet\":{}}", "{\"seed\":1,"})
        CHECK_FALSE(Sitting::fromText(shippedQuestionnaire(), text));
    const auto kept =
        Sitting::fromText(shippedQuestionnaire(),
                          R"({"seed":1,"at":"OLD","seconds":-3,"sheet":{"answers":{"OLD":1,"G1":2},"facts":{}}})");
    REQUIRE(kept);
    CHECK(kept->sheet().answers == decision::Answers{{"G1", Answer::at(2)}});
    CHECK(kept->seconds() == 0);
}

TEST_CASE("a verdict needs the facts and the questions, not the re-asks", "[learner][decision]")
{
    Sitting sitting = answeredSitting();
    CHECK(sitting.isComplete());
    sitting.forget({SittingStep::Kind::Reask, "G1-again"});
    CHECK(sitting.isComplete());
    sitting.forget({SittingStep::Kind::Fact, "policy"});
    CHECK_FALSE(sitting.isComplete());
}

TEST_CASE("answering anew forgets the answer given to the re-ask, and only when it changed", "[learner][decision]")
{
    Sitting sitting = answeredSitting();
    sitting.answer("G1", Answer::at(2));
    CHECK(sitting.sheet().answers.contains("G1-again"));
    sitting.answer("G1", Answer::at(4));
    CHECK_FALSE(sitting.sheet().answers.contains("G1-again"));
    CHECK(sitting.sheet().answers.contains("S2-again"));
}

TEST_CASE("what holds stands in both places, and nothing is left to settle", "[learner][decision]")
{
    Sitting sitting = answeredSitting();
    sitting.answer("G1-again", Answer::at(0));
    const auto found = sitting.disagreements();
    REQUIRE(found.size() == 1);
    sitting.settle(found.front(), found.front().second);
    CHECK(sitting.sheet().answers.at("G1") == Answer::at(0));
    CHECK(sitting.disagreements().empty());
}
