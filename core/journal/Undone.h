// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Journal.h"

#include <unordered_set>

namespace secondstack::journal {

inline constexpr const char* kUndone = "Undone";

/// Takes one event back; an Undone event may itself be taken back, which is a redo.
[[nodiscard]] EventDraft undoneDraft(const Uuid& event);

/// The ids of all events that do not count because a later, effective Undone names them.
[[nodiscard]] Result<std::unordered_set<Uuid>> undoneEvents(Journal& journal);

} // namespace secondstack::journal
