// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/LearnerDump.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;
using decision::Answer;

namespace {

Result<Recorded> conclude(LearnerFixture& at, const AnswerSheet& sheet)
{
    return answerOf([&](const auto& done) { at.learner.decision().conclude(sheet, 90, done); });
}

AnswerSheet sheetAt(int level)
{
    return {{{"G1", Answer::at(level)}, {"G2", Answer::notSure(level)}, {"T1", Answer::notApplicable()}},
            {{"policy", "none"}}};
}

} // namespace

TEST_CASE("a verdict keeps its answers, its score and its band as they were shown", "[learner][decision]")
{
    LearnerFixture at;
    const auto weighed = must(at.learner.decision().weigh(sheetAt(4)));
    CHECK(eventsOf(at.queue.journal()).empty());
    REQUIRE(conclude(at, sheetAt(4)));
    const VerdictRecord* latest = at.learner.state().verdicts().latest();
    REQUIRE(latest != nullptr);
    CHECK(latest->sheet == sheetAt(4));
    CHECK(latest->band == weighed.band);
    CHECK(latest->score == weighed.score.value);
    CHECK(latest->seconds == 90);
    CHECK(dumpOf(at.folded()) == dumpOf(at.learner.state()));
}

TEST_CASE("a retake can be put beside the verdict before it", "[learner][decision]")
{
    LearnerFixture at;
    CHECK(at.learner.decision().compareWithPrevious().error().kind == ErrorKind::NotFound);
    REQUIRE(conclude(at, sheetAt(0)));
    CHECK(at.learner.decision().compareWithPrevious().error().kind == ErrorKind::NotFound);
    REQUIRE(conclude(at, sheetAt(4)));
    const auto comparison = must(at.learner.decision().compareWithPrevious());
    CHECK(comparison.change == Approx(200));
    CHECK(comparison.bandBefore == decision::Band::Stay);
    CHECK(comparison.bandAfter == decision::Band::Add);
}

TEST_CASE("answers that do not suffice for a verdict are refused and nothing is recorded", "[learner][decision]")
{
    LearnerFixture at;
    const auto recorded = conclude(at, {{{"G1", Answer::at(2)}}, {}});
    REQUIRE_FALSE(recorded);
    CHECK(recorded.error().kind == ErrorKind::InvalidInput);
    CHECK(at.learner.state().verdicts().latest() == nullptr);
}

TEST_CASE("an answer means the same in a file and in an event", "[learner][decision]")
{
    const auto answer = [](const std::string& text) { return answerIn(must(parseJson(text, "answer"))); };
    CHECK(answer("3") == Answer::at(3));
    CHECK(answer("\"dont-know\"") == Answer::dontKnow());
    CHECK(answer("\"not-applicable\"") == Answer::notApplicable());
    CHECK(answer("{\"level\": 2}") == Answer::at(2));
    CHECK(answer("{\"level\": 2, \"sure\": true}") == Answer::at(2));
    CHECK(answer("{\"level\": 2, \"sure\": false}") == Answer::notSure(2));
    for (const char* none :
         {"null", "true", "[3]", "5", "-1", "2.5", "\"3\"", "{}", "{\"level\": 9}", "{\"level\": \"dont-know\"}",
          "{\"level\": 2, \"shure\": false}", "{\"level\": 2, \"sure\": 0}"}) {
        CAPTURE(none);
        CHECK_FALSE(answer(none));
    }
    LearnerFixture at;
    at.append({kVerdictReached, 1, R"({"answers":{"G1":{"level":2},"G2":null},"band":"add"})"});
    const auto answers = at.folded().verdicts().latest()->sheet.answers;
    CHECK(answers.at("G1") == Answer::at(2));
    CHECK(answers.at("G2") == Answer::dontKnow());
}
