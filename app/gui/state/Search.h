// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/SearchHit.h"
#include "app/gui/state/Session.h"

namespace secondstack::gui {

/// Finds lessons, skills, questions and comparisons by what is written in them. The index is made once, on another
/// thread, when the provider is first called; until it is there, activities are found by their titles, and the answers
/// are not complete. The session must outlive the provider.
[[nodiscard]] SearchProvider searchProvider(Session& session);

} // namespace secondstack::gui
