// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/Command.h"

#include <sys/types.h>

namespace secondstack::process {

/// Whether a process and all that descend from it take more memory, or keep more in the folders, than they may. Memory
/// that several share counts once. What cannot be found out counts as nothing.
[[nodiscard]] bool takesTooMuch(pid_t process, const practice::Allowance& allowance);

} // namespace secondstack::process
