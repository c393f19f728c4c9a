// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Time.h"
#include "core/mastery/Tracing.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::mastery {

/// What kind of answer it was: what one cannot come upon by choosing is better evidence.
enum class AnswerKind { Choice, Typed, Code };

enum class Help {
    None,
    Cue,     ///< a light one: no evidence of having learned it
    Revealed ///< the answer was shown: as a wrong one
};

/// One answer, as evidence of the one skill that it is mainly about.
struct Evidence
{
    std::string skill;
    std::string atom; ///< the single thing that was asked for; of each, the first try of a day counts
    std::string item;
    AnswerKind kind = AnswerKind::Choice;
    bool isRight = false;
    Help help = Help::None;
    double guess = 0.02;
    double recall = 1;   ///< forecast before the answer
    bool teaches = true; ///< feedback or a lesson followed
    Date date{};
    std::string event; ///< where it comes from
};

/// What one answer did to the probability that its skill is learned.
struct Step
{
    Evidence evidence;
    double before = 0;
    double after = 0;
    bool counts = true; ///< a second try of the day, or an answer with a cue, does not
};

inline constexpr double kLearned = 0.95;
inline constexpr double kLearnedBelowOthers = 0.98; ///< where other skills depend on it
inline constexpr double kReady = 0.80;              ///< of a prerequisite, to go on
inline constexpr double kFading = 0.80;             ///< mean recall below which a learned skill fades
inline constexpr double kUnknown = 0.10;            ///< before anything is known

/// A skill as its answers tell it, with every answer that did so.
class Skill
{
public:
    /// `first` comes from a placement; it is kept between 0.02 and 0.98.
    explicit Skill(double first = kUnknown);

    /// Folds an answer in. Answers come in the order of time.
    const Step& add(Evidence evidence);

    [[nodiscard]] double learned() const { return m_learned; }
    [[nodiscard]] double first() const { return m_first; }

    /// Sure enough, from at least three counted answers on two days, of which one right one was typed or coded.
    [[nodiscard]] bool isLearned(bool othersDependOnIt) const;

    [[nodiscard]] int counted() const { return m_counted; }
    [[nodiscard]] int days() const { return static_cast<int>(m_days.size()); }
    [[nodiscard]] bool hasMadeIt() const { return m_hasMadeIt; } ///< typed or coded it once, rightly
    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }

private:
    [[nodiscard]] double updated(const Evidence& evidence) const;

    double m_first;
    double m_learned;
    int m_counted = 0;
    bool m_hasMadeIt = false;
    std::set<Date> m_days;
    std::set<std::pair<std::string, Date>> m_tried;
    std::set<std::string> m_seen;
    std::vector<Step> m_steps;
};

/// A card's share in how well a skill can be recalled.
struct CardRecall
{
    double recall = 0;
    double weight = 1;
};

/// Weighted mean; nothing without cards.
[[nodiscard]] std::optional<double> meanRecall(const std::vector<CardRecall>& cards);

} // namespace secondstack::mastery
