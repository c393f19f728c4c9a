// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace secondstack::cli {

enum class State {
    Good,
    Limited, ///< the app works, but not all of it
    Bad      ///< something has to be repaired
};

/// "good", "limited", "bad".
[[nodiscard]] const char* nameOf(State state);

/// One thing the doctor looked at.
struct Finding
{
    std::string subject; ///< e.g. "python"
    State state = State::Good;
    std::string message;
    std::string advice;
};

using Findings = std::vector<Finding>;

/// One thing a person can do in the app.
struct Ability
{
    std::string what;
    bool works = true;
    std::string needs; ///< what is missing when it does not
};

} // namespace secondstack::cli
