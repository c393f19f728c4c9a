// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <string>

namespace secondstack {

/// The one spelling of a JSON value: keys in byte order, no white space, shortest numbers that read back the same,
/// UTF-8 unescaped. Equal values give equal bytes, so they can be hashed and compared.
[[nodiscard]] std::string canonicalJson(const JsonNode& value);

} // namespace secondstack
