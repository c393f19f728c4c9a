// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/Selection.h"

#include <optional>
#include <vector>

namespace secondstack::assessment {

enum class Known { Known, Unsure, Learn };

struct SkipRules
{
    double sure = 0.90;        ///< probability from which a skill counts as known
    double notYet = 0.10;      ///< and down to which as to be learned
    double worthTestOut = 0.5; ///< from here on an unsure skill is worth a test of its own
    int direct = 1;            ///< questions about the skill itself that it takes to skip it
    int directBelowOthers = 2; ///< where other skills depend on it

    bool operator==(const SkipRules&) const = default;
};

/// What is to be asked about, in terms that do not change during a sitting.
struct Blueprint
{
    std::vector<Item> bank;
    std::vector<int> order;           ///< skills of the first pass
    std::vector<bool> othersDependOn; ///< by skill
    SelectionRules selection;
    SkipRules skips;
    int mostItems = 30;
};

enum class Stop { AllDecided, NothingToGain, MostItems };

/// One sitting, from its prior on. The same answers give the same questions.
class Placement
{
public:
    /// `blueprint` must outlive it.
    Placement(const Blueprint& blueprint, Posterior prior, std::uint64_t seed, std::vector<int> uses = {});

    /// The question to ask now; nothing when the sitting is over.
    [[nodiscard]] const std::optional<Choice>& current() const { return m_current; }
    [[nodiscard]] std::optional<Stop> stopped() const { return m_stopped; }

    /// Answers the current question.
    void answer(Answer answer);

    [[nodiscard]] const Posterior& posterior() const { return m_posterior; }
    [[nodiscard]] const Asked& asked() const { return m_asked; }
    [[nodiscard]] Known found(int skill) const;

    /// Whether a skill was asked about directly, as often as a skip takes, one of them typed or made.
    [[nodiscard]] bool hasEvidence(int skill) const;

private:
    void goOn();
    [[nodiscard]] bool isDecided(int skill) const;

    const Blueprint& m_blueprint;
    Posterior m_posterior;
    Random m_random;
    std::vector<int> m_uses;
    Asked m_asked;
    std::optional<Choice> m_current;
    std::optional<Stop> m_stopped;
};

/// The share of wrong skips that the model itself expects among these skills; 0 without any.
[[nodiscard]] double expectedWrongSkips(const Posterior& posterior, const std::vector<int>& skipped);

} // namespace secondstack::assessment
