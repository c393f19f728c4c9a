// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace secondstack::review {

/// How a review went. Hard is a pass: it was recalled, with effort.
enum class Rating { Again = 1, Hard = 2, Good = 3, Easy = 4 };

} // namespace secondstack::review
