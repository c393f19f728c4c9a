// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace secondstack {

using Sha256 = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256 sha256(std::string_view bytes);

/// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(const Sha256& digest);

} // namespace secondstack
