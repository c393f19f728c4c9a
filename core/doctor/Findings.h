// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace secondstack::doctor {

enum class State {
    Good,
    Limited, ///< the app works, but not all of it
    Bad      ///< something has to be repaired
};

/// "good", "limited", "bad".
[[nodiscard]] const char* nameOf(State state);

/// What the doctor looks at. A finding of the sandbox may have a longer subject: "sandbox-network".
namespace subject {
inline constexpr const char* kPack = "pack";
inline constexpr const char* kPython = "python";
inline constexpr const char* kPackages = "packages";
inline constexpr const char* kGrading = "grading";
inline constexpr const char* kDocs = "docs";
inline constexpr const char* kNode = "node";
inline constexpr const char* kSandbox = "sandbox";
inline constexpr const char* kSpace = "space";
inline constexpr const char* kDatabase = "database";
} // namespace subject

/// One thing the doctor looked at.
struct Finding
{
    std::string subject;
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

/// What a person can do here with the network unplugged.
[[nodiscard]] std::vector<Ability> abilitiesAfter(const Findings& findings);

} // namespace secondstack::doctor
