// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Uuid.h"
#include "tests/support/Catch.h"

#include <set>

using namespace secondstack;
using namespace std::chrono_literals;

namespace {

const WallTime kStart{Instant{1'795'000'000'000ms}, 0min};

} // namespace

TEST_CASE("a UUID carries its version, its variant and the time it was made", "[uuid]")
{
    const ManualClock clock{kStart};
    UuidMaker maker{clock, Random{1}};
    const std::string text = maker.make().toString();
    CHECK(text.substr(0, 13) == "01a1ee56-5e00"); // 1 795 000 000 000 in hexadecimal
    CHECK(text[14] == '7');
    CHECK(std::string("89ab").find(text[19]) != std::string::npos);
}

TEST_CASE("UUIDs strictly increase while the clock stands still", "[uuid]")
{
    const ManualClock clock{kStart};
    UuidMaker maker{clock, Random{2}};
    Uuid last = maker.make();
    for (int i = 0; i < 100'000; ++i) {
        const Uuid next = maker.make();
        REQUIRE(last < next);
        last = next;
    }
}

TEST_CASE("UUIDs stay unique and ordered when the clock jumps ten years back and forth", "[uuid]")
{
    ManualClock clock{kStart};
    UuidMaker maker{clock, Random{3}};
    std::set<Uuid> seen;
    Uuid last;
    Random random{4};
    for (int i = 0; i < 20'000; ++i) {
        const auto years = static_cast<std::int64_t>(random.below(21)) - 10;
        clock.set({kStart.utc + std::chrono::hours{years * 8766}, 0min});
        const Uuid next = maker.make();
        REQUIRE(last < next);
        REQUIRE(seen.insert(next).second);
        last = next;
    }
}

TEST_CASE("a UUID reads back from its text, in either case", "[uuid]")
{
    const ManualClock clock{kStart};
    UuidMaker maker{clock, Random{5}};
    const Uuid id = maker.make();
    CHECK(Uuid::parse(id.toString()) == id);
    CHECK(Uuid::parse("0198F0A0-1111-7222-8333-444455556666")->toString() == "0198f0a0-1111-7222-8333-444455556666");
}

TEST_CASE("what is not a UUID is refused", "[uuid]")
{
    for (const char* text : {"", "0198f0a0", "0198f0a0-1111-7222-8333-44445555666",
                             "0198f0a0-1111-7222-8333-44445555666g", "0198f0a0x1111-7222-8333-444455556666"})
        CHECK_FALSE(Uuid::parse(text).has_value());
}
