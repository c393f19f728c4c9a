// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace secondstack::gui {

/// What happened, in one plain sentence of the user's language, for the head of a message.
[[nodiscard]] QString headlineFor(const Error& error);

/// The headline, the core's own words, the place and what to do: for an error state or a message that can be read
/// twice.
[[nodiscard]] QString explanationFor(const Error& error);

/// For a learner's file that is only read, why and what to do.
[[nodiscard]] QString readOnlyText();

} // namespace secondstack::gui
