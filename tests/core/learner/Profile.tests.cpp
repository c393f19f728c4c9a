// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

namespace {

Result<Recorded> rename(LearnerFixture& at, const std::string& name)
{
    return answerOf([&](const auto& done) { at.learner.profile().rename(name, done); });
}

} // namespace

TEST_CASE("a name is kept without invisible characters and the space around it", "[learner][profile]")
{
    LearnerFixture at;
    REQUIRE(rename(at, "  Zo\xc3\xab \xe2\x80\xae\"Z\"\\\x07 "));
    CHECK(at.learner.state().profile().name() == "Zo\xc3\xab \"Z\"\\");
    CHECK(at.folded().profile().name() == at.learner.state().profile().name());
    REQUIRE(rename(at, ""));
    CHECK(at.learner.state().profile().name().empty());
}

TEST_CASE("a name of 80 bytes fits, one more is refused", "[learner][profile]")
{
    LearnerFixture at;
    REQUIRE(rename(at, std::string(80, 'n')));
    CHECK(rename(at, std::string(81, 'm')).error().kind == ErrorKind::TooLarge);
    CHECK(at.learner.state().profile().name() == std::string(80, 'n'));
}
