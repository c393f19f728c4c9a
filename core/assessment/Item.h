// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace secondstack::assessment {

/// How sure an author's difficulty is, before anybody answered: its standard deviation.
inline constexpr double kAuthoredSpread = 0.6;

/// A question as the model sees it, on the logistic scale of ability where 0 is "knows the skill just so".
struct Item
{
    std::string id;
    int skill = 0; ///< index of the one it is mainly about
    double difficulty = 0;
    double spread = kAuthoredSpread; ///< standard deviation of the difficulty
    double discrimination = 1.2;
    double guess = 0.2;  ///< P(right) for somebody who knows nothing
    bool isOpen = false; ///< typed or made, not chosen

    bool operator==(const Item&) const = default;
};

/// Five levels from 1 (easy) to 5 (hard) around the cut of the skill. `level` outside is taken for the nearest.
[[nodiscard]] double difficultyOfLevel(int level);

/// Discrimination as it works when the difficulty is only known with a spread: flatter.
/// Source: MacKay's approximation of a logistic integrated over a normal.
[[nodiscard]] double effectiveDiscrimination(const Item& item);

/// P(right) at an ability, with the effective discrimination: three-parameter logistic, no factor 1.7.
[[nodiscard]] double probabilityRight(const Item& item, double ability);

} // namespace secondstack::assessment
