// SPDX-License-Identifier: GPL-3.0-or-later
// One include for the two Catch2 generations that the supported systems ship (2.13 and 3).
#pragma once

#if defined(CATCH_COMPAT_V2)
#    include <catch2/catch.hpp>
namespace Catch::Matchers {
inline auto ContainsSubstring(const std::string& text)
{
    return Contains(text);
}
} // namespace Catch::Matchers
#else
#    include <catch2/catch_approx.hpp>
#    include <catch2/catch_test_macros.hpp>
#    include <catch2/generators/catch_generators.hpp>
#    include <catch2/generators/catch_generators_range.hpp>
#    include <catch2/matchers/catch_matchers_string.hpp>
using Catch::Approx;
#endif
