// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <array>

using namespace secondstack;

TEST_CASE("the same seed gives the same numbers on every platform", "[random]")
{
    Random random{5489};
    CHECK(random.bits() == 14514284786278117030ULL); // the first value the standard fixes for this engine and seed
}

TEST_CASE("numbers below a bound are spread evenly", "[random]")
{
    Random random{20261122};
    std::array<int, 7> counts{};
    for (int i = 0; i < 70'000; ++i)
        ++counts[random.below(7)];
    for (const int count : counts)
        CHECK(std::abs(count - 10'000) < 400); // four standard deviations
}

TEST_CASE("a shuffle keeps every value", "[random]")
{
    Random random{1};
    std::vector<int> values{1, 2, 3, 4, 5, 6, 7, 8};
    random.shuffle(values);
    CHECK(values != std::vector{1, 2, 3, 4, 5, 6, 7, 8});
    std::sort(values.begin(), values.end());
    CHECK(values == std::vector{1, 2, 3, 4, 5, 6, 7, 8});
}
