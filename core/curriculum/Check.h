// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Content.h"

#include <map>
#include <string>

namespace secondstack::curriculum {

/// What is ready in a pack; what is only announced does not count.
struct Counts
{
    int lessons = 0;
    int exercises = 0; ///< builds included
    int items = 0;
    std::map<std::string, int> itemsByType;  ///< every type, also those with none
    std::map<std::string, int> itemsBySkill; ///< every skill, by the primary one
    int samplesPython = 0;                   ///< programs in lessons
    int samplesNode = 0;

    bool operator==(const Counts&) const = default;
};

struct Report
{
    Problems problems; ///< the pack must not ship with these
    Problems warnings; ///< an author should look
    Counts counts;
};

/// Everything that can be said about a pack without running its programs.
[[nodiscard]] Report checkPack(const PackSource& source);

/// The same for what is already loaded; finds nothing that is wrong with single files.
[[nodiscard]] Report checkContent(const Content& content);

} // namespace secondstack::curriculum
