// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Questionnaire.h"

#include "core/curriculum/FindById.h"

namespace secondstack::curriculum {

const SurveyQuestion* Questionnaire::findQuestion(std::string_view id) const
{
    return findById(questions, id);
}

const Fact* Questionnaire::findFact(std::string_view id) const
{
    return findById(facts, id);
}

const Band* Questionnaire::findBand(BandId id) const
{
    return findById(bands, id);
}

std::string_view nameOf(BandId band)
{
    switch (band) {
    case BandId::Add: return "add";
    case BandId::LeaningAdd: return "leaning-add";
    case BandId::Balanced: return "balanced";
    case BandId::LeaningStay: return "leaning-stay";
    case BandId::Stay: return "stay";
    case BandId::NotNow: return "not-now";
    }
    return {};
}

std::string_view nameOf(KnockoutEffect effect)
{
    switch (effect) {
    case KnockoutEffect::NotNow: return "not-now";
    case KnockoutEffect::CapBalanced: return "cap-balanced";
    case KnockoutEffect::FloorLeaningAdd: return "floor-leaning-add";
    }
    return {};
}

} // namespace secondstack::curriculum
