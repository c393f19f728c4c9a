// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/Undone.h"
#include "core/learner/simulation/SimulatedLearner.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerDump.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

TEST_CASE("the order in which events arrive does not matter", "[learner][fold][property]")
{
    LearnerFixture at;
    must(simulate(at.learner, at.clock, {.seed = 3}));
    REQUIRE(undo(at));
    REQUIRE(redo(at));
    REQUIRE(undo(at));
    auto events = eventsOf(at.queue.journal());
    const std::string expected = dumpOf(at.learner.state());
    Random random{20261122};
    for (int round = 0; round < 200; ++round) {
        random.shuffle(events);
        auto journal = memoryJournal(at.clock, 2);
        const std::size_t half = random.below(events.size() + 1); // in two merges
        must(journal.merge(std::span(events).first(half)));
        must(journal.merge(std::span(events).subspan(half)));
        REQUIRE(dumpOf(must(foldJournal(journal))) == expected);
    }
}

TEST_CASE("the texts of a list are read without decoding it", "[learner][fold]")
{
    CHECK(Payload{R"({"a":["x","y"]})"}.ids("a") == std::vector<std::string>{"x", "y"});
    CHECK(Payload{R"({"a":[]})"}.ids("a").empty());
    CHECK(Payload{R"({"a":"x"})"}.ids("a").empty());
    CHECK(Payload{R"({"a":[1,"x",["y"],"\n",{"k":"v"},"z"]})"}.ids("a") == std::vector<std::string>{"x", "z"});
    CHECK(Payload{R"({"a":["x")"}.ids("a").empty());
    CHECK(Payload{"{}"}.ids("a").empty());
}

TEST_CASE("events of a type nobody here knows change nothing", "[learner][fold]")
{
    LearnerFixture at;
    REQUIRE(read(at, "w1d1-l1"));
    const std::string before = dumpOf(at.folded());
    for (const char* payload : {"{}", R"({"activity":"w1d1-l1","correct":true,"question":"w1d1-q1","seconds":60})"})
        at.append({"SomethingNew", 1, payload});
    CHECK(dumpOf(at.folded()) == before);
}

TEST_CASE("events of a schema nobody here knows change nothing", "[learner][fold]")
{
    LearnerFixture at;
    const std::string before = dumpOf(at.folded());
    at.append({"ProfileNamed", 2, R"({"name":"Nia"})"});
    CHECK(dumpOf(at.folded()) == before);
    at.append({"ProfileNamed", 1, R"({"name":"Nia"})"});
    CHECK(dumpOf(at.folded()) != before);
}

TEST_CASE("an undo of a schema nobody here knows takes nothing back", "[learner][fold]")
{
    LearnerFixture at;
    const Recorded named = must(answerOf([&](const auto& done) { at.learner.profile().rename("Nia", done); }));
    REQUIRE_FALSE(named.events.empty());
    const std::string before = dumpOf(at.folded());
    journal::EventDraft undone = journal::undoneDraft(named.events.front());
    undone.schema = 2;
    at.append(undone);
    CHECK(dumpOf(at.folded()) == before);
    undone.schema = 1;
    at.append(undone);
    CHECK(dumpOf(at.folded()) != before);
}

TEST_CASE("an event that was taken back still counts as one of the file", "[learner][fold]")
{
    LearnerFixture at;
    must(simulate(at.learner, at.clock, {.seed = 3}));
    REQUIRE(undo(at));
    CHECK(at.folded().eventCount() == must(at.queue.journal().stats()).events);
}

TEST_CASE("events whose payload lacks what their type needs change nothing", "[learner][fold]")
{
    LearnerFixture at;
    const std::string before = dumpOf(at.folded());
    const char* payloads[] = {
        "{}", R"({"seconds":60})",
        R"({"activity":7,"answers":[],"band":"best","correct":"yes","days":{},"name":9,"question":[]})",
        R"({"activity":"","band":"","correct":true,"name":null,"question":"","seconds":5,"start":"2026-02-30"})"};
    for (const char* type : {"LessonCompleted", "QuizStarted", "AnswerGiven", "QuizFinished", "VerdictReached",
                             "PlanAccepted", "ProfileNamed"}) {
        for (const char* payload : payloads) {
            at.append({type, 1, payload});
            INFO(type << ' ' << payload);
            REQUIRE(dumpOf(at.folded()) == before);
        }
    }
}

TEST_CASE("a payload that is no JSON changes nothing", "[learner][fold]")
{
    for (const char* payload :
         {"", "{", "}", "[]", "null", "{\"activity\"", "{\"activity\":", "{\"activity\":\"w1d1-l1",
          "{\"activity\":\"w1d1-l1\"", "{\"activity\":\"w1d1-l1\",", "{\"activity\":\"w1d1-l1\"}x",
          "{\"activity\":\"w1d1-l1\\", "{activity:\"w1d1-l1\"}", "{\"a\":{\"b\":[}"}) {
        journal::Event event;
        event.type = "LessonCompleted";
        event.payload = payload;
        LearnerState state;
        INFO(payload);
        CHECK(state.apply(event).empty());
        CHECK(dumpOf(state) == dumpOf(LearnerState{}));
    }
}

TEST_CASE("a payload gives each member by its type and says when it has none", "[learner][fold]")
{
    const std::string json =
        R"({"a":"x,}]","b":{"c":[1,{"d":"}"}]},"e":-7,"f":1.5e3,"g":true,"h":"a\"b","i":[],"j":""})";
    const Payload payload{json};
    CHECK(payload.id("a") == "x,}]");
    CHECK(payload.value("b").find("c")->items.size() == 2);
    CHECK(payload.integer("e") == -7);
    CHECK(payload.integer("f", 3) == 3);
    CHECK(payload.number("f") == 1500);
    CHECK(payload.number("a", 2) == 2);
    CHECK(payload.flag("g") == true);
    CHECK_FALSE(payload.flag("a"));
    CHECK(payload.text("h") == "a\"b");
    CHECK(payload.id("h").empty());
    CHECK(payload.slice("i") == "[]");
    CHECK(payload.text("j") == "");
    CHECK_FALSE(payload.text("e"));
    CHECK(payload.value("none").kind == JsonNode::Kind::Null);
}

TEST_CASE("numbers that no honest event has do no harm", "[learner][fold]")
{
    LearnerFixture at;
    for (int i = 0; i < 3; ++i)
        at.append({"LessonCompleted", 1, R"({"activity":"w1d1-l1","right":-5,"seconds":2147483647,"total":2})"});
    at.append({"QuizFinished", 1, R"({"activity":"w1d1-quiz","right":900,"total":3})"});
    const LearnerState state = at.folded();
    CHECK(state.study().total() == 3 * kMostSeconds);
    CHECK(state.activities().find("w1d1-l1")->bestShare == 0.0);
    CHECK(state.activities().find("w1d1-quiz")->bestShare == 1.0);
}
