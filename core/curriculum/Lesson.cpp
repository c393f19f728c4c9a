// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Lesson.h"

namespace secondstack::curriculum {

const Place& placeOf(const Block& block)
{
    return std::visit([](const auto& any) -> const Place& { return any.place; }, block);
}

} // namespace secondstack::curriculum
