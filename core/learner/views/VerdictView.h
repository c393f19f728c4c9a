// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Comparison.h"
#include "core/learner/decision/VerdictLog.h"

#include <optional>
#include <string_view>
#include <vector>

namespace secondstack::learner {

class Learner;

/// What one answer added to the score. Points into the course.
struct ContributionView
{
    const curriculum::SurveyQuestion* question = nullptr;
    decision::Answer answer;
    double points = 0;
    double low = 0; ///< the ends that the answer leaves open
    double high = 0;
};

struct KnockoutView
{
    const curriculum::Knockout* knockout = nullptr;
    bool sure = true;                          ///< false when it hangs on an answer given as not sure
    const curriculum::Band* without = nullptr; ///< the verdict if it did not hold
};

/// One edge of the band of the score, with the band that lies behind it.
struct EdgeView
{
    const decision::Sensitivity* sensitivity = nullptr;
    const curriculum::Band* across = nullptr;
    std::vector<decision::WeightFlip> weights; ///< those that make no question weigh more than the heaviest does
};

/// What the learner can sensibly do with the verdict.
enum class NextStep {
    Plan,     ///< it speaks for adding
    LookOnce, ///< balanced: look at both sides before hours are spent
    Keep      ///< it speaks for Node.js, or against this month
};

/// The questionnaire's own scale: what the lowest and the highest answers everywhere would score.
struct ScoreRange
{
    double low = -100;
    double high = 100;
};

/// Everything the verdict page shows. Points into `verdict` and into the course: not to be copied.
struct VerdictView
{
    VerdictView() = default;
    VerdictView(VerdictView&&) = default;
    VerdictView& operator=(VerdictView&&) = default;
    VerdictView(const VerdictView&) = delete;
    VerdictView& operator=(const VerdictView&) = delete;
    ~VerdictView() = default;

    VerdictRecord record;
    decision::Verdict verdict;
    const curriculum::Band* band = nullptr;   ///< after knock-outs
    const curriculum::Band* scored = nullptr; ///< before
    const curriculum::Band* lowest = nullptr; ///< where the open answers could lead
    const curriculum::Band* highest = nullptr;
    ScoreRange range;
    double totalWeight = 0; ///< of the questions that apply
    NextStep nextStep = NextStep::LookOnce;
    std::vector<ContributionView> contributions; ///< the largest first, whichever its direction
    std::vector<ContributionView> open;          ///< those that could still move the score, the widest first
    std::vector<KnockoutView> knockouts;
    std::vector<const curriculum::Knockout*> possibleKnockouts;
    std::vector<EdgeView> edges; ///< the nearest first
};

/// The latest verdict. Errors: NotFound before the first; those of the questionnaire and of conclude(), e.g. when the
/// pack has questions now that were not answered then.
[[nodiscard]] Result<VerdictView> verdictView(const Learner& learner);

/// The answer in the questionnaire's words: "Over 50 %". Empty for a don't-know and a not-applicable.
[[nodiscard]] std::string_view levelText(const curriculum::SurveyQuestion& question, const decision::Answer& answer);

/// The pack's words for a band.
[[nodiscard]] const curriculum::Band* bandIn(const curriculum::Questionnaire& questionnaire, decision::Band band);

} // namespace secondstack::learner
