// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"

#include <QString>

namespace secondstack::gui {

/// "Week 1 · day 4": by the order of the pack.
[[nodiscard]] QString dayName(const curriculum::Pack& pack, const curriculum::Day& day);

} // namespace secondstack::gui
