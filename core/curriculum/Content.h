// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Loader.h"

#include <optional>
#include <vector>

namespace secondstack::curriculum {

/// All of a pack at once, for those who need every word of it: the checker, the search, the exports.
struct Content
{
    Pack pack;
    std::vector<Lesson> lessons;                ///< of the activities that are ready, in order
    std::vector<Question> questions;            ///< of all days, in order
    std::optional<Questionnaire> questionnaire; ///< none when the pack has no decide/
    std::optional<Comparison> comparison;       ///< none when the pack has no compare/

    bool operator==(const Content&) const = default;
};

[[nodiscard]] Content loadContent(const PackSource& source, Problems& problems);

} // namespace secondstack::curriculum
