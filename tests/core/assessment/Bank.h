// SPDX-License-Identifier: GPL-3.0-or-later
// A bank as a pack may have one: every skill has items of all levels, two of five are typed.
#pragma once

#include "core/assessment/Placement.h"

namespace secondstack::tests {

inline assessment::Blueprint makeBlueprint(int skills, int itemsPerSkill, double discrimination = 1.2)
{
    assessment::Blueprint blueprint;
    for (int skill = 0; skill < skills; ++skill) {
        blueprint.order.push_back(skill);
        blueprint.othersDependOn.push_back(false);
        for (int i = 0; i < itemsPerSkill; ++i) {
            assessment::Item item;
            item.id = std::to_string(skill) + "-" + std::to_string(i);
            item.skill = skill;
            item.difficulty = assessment::difficultyOfLevel(1 + (i * 7 + i / 5) % 5);
            item.discrimination = discrimination;
            item.isOpen = i % 5 >= 3;
            item.guess = item.isOpen ? 0.02 : 0.2;
            blueprint.bank.push_back(item);
        }
    }
    return blueprint;
}

} // namespace secondstack::tests
