// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace secondstack::curriculum {

using Levels = std::array<std::string, 5>;

/// The hours of study a week that each level stands for; 0 for one that names none, such as "over 8".
using HoursAWeek = std::array<int, 5>;

/// A question of "Should I?". Its five levels go from "towards staying" to "towards adding".
struct SurveyQuestion
{
    std::string id;
    std::string label;
    double weight = 0;     ///< over 0
    double low = 0;        ///< contribution of the first level, -1 ... 1
    double high = 0;       ///< contribution of the last level, -1 ... 1
    std::string criterion; ///< the heading it stands under
    std::string text;
    std::string help;
    std::string why; ///< why the answer counts the way it does
    Levels levels;
    std::optional<HoursAWeek> hoursAWeek; ///< where it asks for the time to study
    bool notApplicable = false;           ///< whether that is offered as an answer
    Place place;

    bool operator==(const SurveyQuestion&) const = default;
};

/// The same question in other words, to see whether the answer holds.
struct RepeatedQuestion
{
    std::string id;
    std::string of; ///< id of the SurveyQuestion
    std::string text;
    Levels levels;
    Place place;

    bool operator==(const RepeatedQuestion&) const = default;
};

enum class BandId { Add, LeaningAdd, Balanced, LeaningStay, Stay, NotNow };

/// "add", "leaning-add", "balanced", "leaning-stay", "stay", "not-now".
[[nodiscard]] std::string_view nameOf(BandId band);

struct Band
{
    BandId id = BandId::Balanced;
    std::string title;
    std::string headline;
    std::string summary;

    bool operator==(const Band&) const = default;
};

struct FactOption
{
    std::string id;
    std::string text;

    bool operator==(const FactOption&) const = default;
};

/// Asked first, scores nothing, can only knock out.
struct Fact
{
    std::string id;
    std::string text;
    std::vector<FactOption> options;
    Place place;

    bool operator==(const Fact&) const = default;
};

/// The question was answered with this level, 0 ... 4.
struct AtLevel
{
    std::string question;
    int level = 0;

    bool operator==(const AtLevel&) const = default;
};

struct FactIs
{
    std::string fact;
    std::string option;

    bool operator==(const FactIs&) const = default;
};

enum class KnockoutEffect { NotNow, CapBalanced, FloorLeaningAdd };

/// "not-now", "cap-balanced", "floor-leaning-add".
[[nodiscard]] std::string_view nameOf(KnockoutEffect effect);

struct Knockout
{
    std::string id;
    std::string title;
    std::string text;
    KnockoutEffect effect = KnockoutEffect::NotNow;
    std::variant<AtLevel, FactIs> when;
    Place place;

    bool operator==(const Knockout&) const = default;
};

struct Questionnaire
{
    std::string title;
    std::vector<SurveyQuestion> questions;
    std::vector<RepeatedQuestion> again;
    std::vector<Band> bands; ///< each BandId once
    std::vector<Fact> facts;
    std::vector<Knockout> knockouts;

    /// How many times one is asked: facts, questions, and those that are asked again in other words.
    [[nodiscard]] std::size_t askedCount() const { return facts.size() + questions.size() + again.size(); }

    /// nullptr when there is none of this id.
    [[nodiscard]] const SurveyQuestion* findQuestion(std::string_view id) const;
    [[nodiscard]] const Fact* findFact(std::string_view id) const;
    [[nodiscard]] const Band* findBand(BandId id) const;

    bool operator==(const Questionnaire&) const = default;
};

} // namespace secondstack::curriculum
