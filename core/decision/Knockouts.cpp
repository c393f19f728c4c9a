// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Knockouts.h"

#include <algorithm>
#include <array>

namespace secondstack::decision {

namespace {

constexpr std::array<std::string_view, 3> kNames{"not-now", "cap-balanced", "floor-leaning-add"};

enum class Holds { No, Possibly, Unsure, Yes };

Holds holds(const WhenAnswer& when, const Answer& answer)
{
    if (answer.hasLevel() && answer.level == when.level)
        return answer.sure ? Holds::Yes : Holds::Unsure;
    return openLevels(answer).contain(when.level) ? Holds::Possibly : Holds::No;
}

Holds holds(const WhenFact& when, const Facts& facts)
{
    const auto fact = facts.find(when.fact);
    return fact != facts.end() && fact->second == when.is ? Holds::Yes : Holds::No;
}

Result<Holds> holds(const Knockout& knockout, const Answers& answers, const Facts& facts)
{
    if (const auto* fact = std::get_if<WhenFact>(&knockout.when))
        return holds(*fact, facts);
    const auto& when = std::get<WhenAnswer>(knockout.when);
    const auto answer = answers.find(when.question);
    if (answer == answers.end())
        return fail(ErrorKind::InvalidInput,
                    "the knock-out hangs on the question \"" + when.question + "\", which has no answer", knockout.id);
    return holds(when, answer->second);
}

/// The band with every finding but one applied; all of them when `except` is none of theirs.
Band apply(Band band, const std::vector<KnockoutFinding>& findings, const KnockoutFinding* except)
{
    const auto has = [&](Effect effect) {
        return std::any_of(findings.begin(), findings.end(), [&](const KnockoutFinding& finding) {
            return &finding != except && finding.effect == effect;
        });
    };
    if (has(Effect::NotNow))
        return Band::NotNow;
    if (has(Effect::CapBalanced))
        band = std::min(band, Band::Balanced);
    if (has(Effect::FloorLeaningAdd))
        band = std::max(band, Band::LeaningAdd);
    return band;
}

} // namespace

std::string_view nameOf(Effect effect)
{
    return kNames[static_cast<std::size_t>(effect)];
}

Result<KnockoutOutcome> applyKnockouts(Band scored, const std::vector<Knockout>& knockouts, const Answers& answers,
                                       const Facts& facts)
{
    KnockoutOutcome outcome;
    for (const Knockout& knockout : knockouts) {
        const auto state = holds(knockout, answers, facts);
        if (!state)
            return fail(state.error());
        if (*state == Holds::Possibly)
            outcome.possible.push_back(knockout.id);
        else if (*state != Holds::No)
            outcome.holding.push_back({knockout.id, knockout.effect, *state == Holds::Yes, scored});
    }
    outcome.band = apply(scored, outcome.holding, nullptr);
    for (KnockoutFinding& finding : outcome.holding)
        finding.without = apply(scored, outcome.holding, &finding);
    return outcome;
}

} // namespace secondstack::decision
