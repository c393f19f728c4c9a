// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/decision/AnswerSheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::learner {

/// The draft in which the sitting that is going on is kept.
inline constexpr const char* kSittingDraft = "decide";

/// Seeds stay below this, so that every reader of JSON agrees on them.
inline constexpr std::uint64_t kSeedBound = std::uint64_t{1} << 53;

/// What one screen asks.
struct SittingStep
{
    enum class Kind { Fact, Question, Reask };

    Kind kind = Kind::Question;
    std::string id;

    bool operator==(const SittingStep&) const = default;
};

/// One pass through "Should I?": facts first, then the questions by criterion, shuffled inside each criterion, then the
/// questions that come a second time in other words. Knows what was answered and where one is; can be kept as text.
class Sitting
{
public:
    /// `sheet` is what is answered already. The questionnaire must outlive the sitting.
    Sitting(const curriculum::Questionnaire& questionnaire, std::uint64_t seed, AnswerSheet sheet = {});

    /// Takes up what toText() gave. Answers to questions that are gone are left out; nothing for a text of another
    /// kind.
    [[nodiscard]] static std::optional<Sitting> fromText(const curriculum::Questionnaire& questionnaire,
                                                         const std::string& text);
    [[nodiscard]] std::string toText() const;

    [[nodiscard]] const std::vector<SittingStep>& steps() const { return m_steps; }
    [[nodiscard]] const AnswerSheet& sheet() const { return m_sheet; }

    /// Index into steps(); their number when all were passed.
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] const SittingStep* current() const { return m_at < m_steps.size() ? &m_steps[m_at] : nullptr; }
    void goTo(std::size_t step);
    /// False when there is no such step.
    bool goTo(std::string_view id);

    [[nodiscard]] bool isAnswered(const SittingStep& step) const;
    [[nodiscard]] int answered() const;
    /// Everything that a verdict needs is there. What comes a second time is not needed.
    [[nodiscard]] bool isComplete() const;

    /// An answer to a question or to a re-ask. Answering a question anew forgets the answer to its re-ask, which was
    /// given beside the old one.
    void answer(const std::string& id, const decision::Answer& answer);
    void state(const std::string& fact, const std::string& option);
    /// Takes the answer of a step back.
    void forget(const SittingStep& step);

    [[nodiscard]] std::vector<decision::Disagreement> disagreements() const;
    /// Says which of the two answers holds; it then stands in both places.
    void settle(const decision::Disagreement& disagreement, const decision::Answer& holds);

    /// Time spent on it, over restarts.
    [[nodiscard]] int seconds() const { return m_seconds; }
    void addSeconds(int seconds) { m_seconds += seconds; }
    void forgetSeconds() { m_seconds = 0; }

private:
    void order();

    const curriculum::Questionnaire* m_questionnaire;
    std::uint64_t m_seed;
    AnswerSheet m_sheet;
    std::vector<SittingStep> m_steps;
    std::size_t m_at = 0;
    int m_seconds = 0;
};

} // namespace secondstack::learner
