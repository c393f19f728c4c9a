// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/decision/Band.h"
#include "core/decision/Question.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace secondstack::decision {

/// What the learner said about their situation, fact id to option id. Facts score nothing.
using Facts = std::map<std::string, std::string, std::less<>>;

enum class Effect {
    NotNow,         ///< the verdict is NotNow, whatever the score
    CapBalanced,    ///< at most Balanced
    FloorLeaningAdd ///< at least LeaningAdd
};

/// "not-now", "cap-balanced", "floor-leaning-add".
[[nodiscard]] std::string_view nameOf(Effect effect);

struct WhenAnswer
{
    std::string question;
    int level = 0;

    bool operator==(const WhenAnswer&) const = default;
};

struct WhenFact
{
    std::string fact;
    std::string is;

    bool operator==(const WhenFact&) const = default;
};

/// A condition that no weight may outvote.
struct Knockout
{
    std::string id;
    Effect effect = Effect::NotNow;
    std::variant<WhenAnswer, WhenFact> when;

    bool operator==(const Knockout&) const = default;
};

/// A knock-out that holds, and what the verdict would be without it (the others still holding).
struct KnockoutFinding
{
    std::string id;
    Effect effect = Effect::NotNow;
    bool sure = true; ///< false when it hangs on an answer given as not sure
    Band without = Band::Balanced;

    bool operator==(const KnockoutFinding&) const = default;
};

struct KnockoutOutcome
{
    Band band = Band::Balanced; ///< the verdict
    std::vector<KnockoutFinding> holding;
    std::vector<std::string> possible; ///< do not hold, but would at a level the not-sure or don't-know leaves open

    bool operator==(const KnockoutOutcome&) const = default;
};

/// Applies the knock-outs to the band of the score. A level holds sure or not; a don't-know, a not-applicable and a
/// fact that was not given never hold. When several hold, NotNow comes before all; a floor comes before a cap, because
/// a task that is already assigned shows that the policy has an exception.
/// Errors: InvalidInput when a condition names a question that has no answer.
[[nodiscard]] Result<KnockoutOutcome> applyKnockouts(Band scored, const std::vector<Knockout>& knockouts,
                                                     const Answers& answers, const Facts& facts);

} // namespace secondstack::decision
