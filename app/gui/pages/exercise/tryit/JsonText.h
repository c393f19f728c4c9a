// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace secondstack::gui {

/// JSON laid out with two spaces, its members, numbers and escapes as they came.
/// Errors: InvalidInput, with the line.
[[nodiscard]] Result<QString> indentedJson(const QString& text);

} // namespace secondstack::gui
