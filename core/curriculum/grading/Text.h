// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

/// A filling as it is compared: outside quotes no white space but one space between two words, all quotes double.
[[nodiscard]] std::string normalisedFilling(std::string_view text);

/// The code around its blanks, in order: always one piece more than there are blanks. A blank is four underscores or
/// more in a row.
[[nodiscard]] std::vector<std::string_view> blankPieces(std::string_view code);

[[nodiscard]] std::size_t blankCount(std::string_view code);

/// The code with its blanks filled, in order; those without a text are ____.
[[nodiscard]] std::string filled(std::string_view code, const std::vector<std::string>& texts);

/// "2", "-0.5", "1,5" (a comma is a decimal point too), with white space around; nothing else is a number.
[[nodiscard]] std::optional<double> numberFrom(std::string_view text);

/// The shortest text that reads back as this number.
[[nodiscard]] std::string textFrom(double number);

/// Whether a typed number counts as `value`.
[[nodiscard]] bool isWithin(double typed, double value, double tolerance);

} // namespace secondstack::curriculum
