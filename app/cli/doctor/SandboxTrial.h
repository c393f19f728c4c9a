// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/doctor/Findings.h"
#include "core/practice/Sandbox.h"

namespace secondstack::cli {

/// Tries the sandbox for real. A program that reaches a port of this computer and lists the home folder when it runs
/// plainly must do neither inside; what the plain run cannot do proves nothing and is not claimed.
[[nodiscard]] Findings trySandbox(const practice::Sandbox& sandbox, practice::ProcessPort& port);

} // namespace secondstack::cli
