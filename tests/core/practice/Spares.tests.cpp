// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of processes that wait for work.
#include "core/practice/grading/Halves.h"
#include "tests/core/practice/PlayedPort.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::practice;
using namespace secondstack::tests;
using namespace std::chrono_literals;

namespace {

/// A grader that keeps a pair for plain exercises, and what came of the gradings.
struct Desk
{
    Desk() { grader->keepWarm(Profile::Plain); }

    GradingId grade(const GradingTask& task = plainTask())
    {
        return grader->start(task, {}, [this](Result<Verdict> verdict) { outcomes.push_back(std::move(verdict)); });
    }

    PlayedPort port;
    std::vector<Result<Verdict>> outcomes;
    std::unique_ptr<Grader> grader = std::make_unique<Grader>(port, playedTools(port));
};

} // namespace

TEST_CASE("a spare is told its work at once, and is used once", "[grading][spares]")
{
    Desk desk;
    REQUIRE(desk.port.pairs() == 1);
    CHECK_FALSE(desk.grader->isWarm());
    desk.port.beReady(1);
    CHECK(desk.grader->isWarm());
    CHECK(desk.port.subject().said.empty());

    desk.grade();
    CHECK(desk.port.pairs() == 1);
    CHECK(desk.port.subject().said.find("subject.sock") != std::string::npos);
    desk.port.grader().hear(kCheck + kEnd);
    REQUIRE(desk.outcomes.size() == 1);
    CHECK(desk.outcomes.front()->passed);
    CHECK_FALSE(desk.port.runs(1));

    REQUIRE(desk.port.pairs() == 2);
    CHECK(desk.port.runs(2));
    desk.port.beReady(2);
    desk.grade();
    CHECK_FALSE(desk.port.grader(2).said.empty());
    CHECK(desk.port.grader(2).said != desk.port.grader(1).said); // folders of its own
}

TEST_CASE("warm and cold, the same work has the same verdict", "[grading][spares]")
{
    Desk desk;
    desk.port.beReady(1);
    desk.grade();
    desk.port.grader(1).hear(kCheck + kEnd);
    desk.grader->keepWarm(std::nullopt);
    desk.grade();
    desk.port.beReady(3);
    desk.port.grader(3).hear(kCheck + kEnd);
    REQUIRE(desk.outcomes.size() == 2);
    CHECK(*desk.outcomes[0] == *desk.outcomes[1]);
}

TEST_CASE("the next spare is started when no grading is going on any more", "[grading][spares]")
{
    Desk desk;
    desk.port.beReady(1);
    desk.grade();
    desk.grader->keepWarm(Profile::Plain);
    CHECK(desk.port.pairs() == 1);
    desk.grade(); // cold
    desk.port.beReady(2);
    desk.port.grader(1).hear(kEnd);
    CHECK(desk.port.pairs() == 2);
    desk.port.grader(2).hear(kEnd);
    CHECK(desk.port.pairs() == 3);
}

TEST_CASE("a spare that is not ready yet is waited for", "[grading][spares]")
{
    Desk desk;
    desk.port.grader().hear("ready\n");
    desk.grade();
    CHECK(desk.port.pairs() == 1);
    CHECK(desk.port.grader().said.empty());
    desk.port.subject().hear("ready\n");
    CHECK_FALSE(desk.port.grader().said.empty());
}

TEST_CASE("a spare that has died is replaced without a word", "[grading][spares]")
{
    Desk desk;
    desk.port.beReady(1);
    desk.port.end(1, {.signal = 9});
    CHECK_FALSE(desk.port.runs(1)); // one half alone is of no use
    CHECK(desk.port.pairs() == 1);  // nor is it tried again and again

    desk.grade();
    CHECK(desk.port.pairs() == 2);
    desk.port.beReady(2);
    desk.port.grader(2).hear(kEnd);
    REQUIRE(desk.outcomes.size() == 1);
    CHECK(desk.outcomes.front().has_value());
}

TEST_CASE("a task of another profile starts cold, and the spare stays", "[grading][spares]")
{
    Desk desk;
    desk.port.beReady(1);
    GradingTask task = plainTask();
    task.profile = Profile::Web;
    desk.grade(task);
    CHECK(desk.port.pairs() == 2);
    CHECK(desk.port.runs(1));
    CHECK(desk.port.subject(1).said.empty());

    desk.port.beReady(2);
    desk.port.grader(2).hear(kEnd);
    CHECK(desk.port.pairs() == 2);
    desk.grader->keepWarm(Profile::Web);
    CHECK_FALSE(desk.port.runs(1));
    CHECK(desk.port.runs(3));
}

TEST_CASE("the time of a run begins with the order, not with the spare", "[grading][spares]")
{
    Desk desk;
    CHECK(desk.port.subject().timeLeft == kLongestIdle);
    desk.port.subject().hear("ready\n");
    GradingTask task = plainTask();
    task.timeout = 7s;
    desk.grade(task);
    const auto whileStarting = desk.port.grader().timeLeft;
    CHECK(whileStarting < kLongestIdle);
    desk.port.grader().hear("ready\n");
    CHECK(desk.port.grader().timeLeft >= task.timeout);
    CHECK(desk.port.grader().timeLeft < whileStarting);
    CHECK(desk.port.subject().timeLeft == desk.port.grader().timeLeft);
}

TEST_CASE("a spare that waited for long is given back, until one is asked for again", "[grading][spares]")
{
    Desk desk;
    desk.port.beReady(1);
    RunResult timedOut;
    timedOut.timedOut = true;
    desk.port.end(1, timedOut);
    CHECK_FALSE(desk.port.runs(1));
    CHECK(desk.port.pairs() == 1);
    desk.grader->keepWarm(Profile::Plain);
    CHECK(desk.port.runs(2));
}

TEST_CASE("a grading that is cancelled throws its pair away, and the next one has another", "[grading][spares]")
{
    Desk desk;
    desk.port.beReady(1);
    desk.grader->cancel(desk.grade());
    REQUIRE(desk.outcomes.size() == 1);
    CHECK(desk.outcomes.front().error().kind == ErrorKind::Cancelled);
    CHECK_FALSE(desk.port.runs(1));
    CHECK(desk.port.runs(2));
}

TEST_CASE("destroying the grader ends its spare", "[grading][spares]")
{
    Desk desk;
    desk.port.beReady(1);
    desk.grader.reset();
    CHECK_FALSE(desk.port.runs(1));
    CHECK(desk.port.pairs() == 1);
}

TEST_CASE("a start that takes too long is not the learner's doing, whichever end is told first", "[grading][spares]")
{
    for (const RunId first : {RunId{1}, RunId{2}}) {
        Desk desk;
        desk.grade();
        desk.port.grader().hear("ready\n");
        desk.port.end(first, {.timedOut = true});
        REQUIRE(desk.outcomes.size() == 1);
        REQUIRE_FALSE(desk.outcomes.front());
        CHECK(desk.outcomes.front().error().message.starts_with("the learner's process did not start"));
    }
}

TEST_CASE("a process that ends before it is ready says what it said", "[grading][spares]")
{
    Desk desk;
    desk.grade();
    desk.port.end(2, {.exitCode = 1, .errors = "No module named httpx\n"});
    REQUIRE(desk.outcomes.size() == 1);
    CHECK(desk.outcomes.front().error().message == "the grader did not start: No module named httpx");
}
