// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace secondstack::practice {

/// A program for the kernel, as bubblewrap's --seccomp takes it, that refuses what code of a course has no use for and
/// attacks begin with: new namespaces, keyrings, other processes' memory, io_uring, bpf, typing into a terminal, and
/// memory that no limit counts. Empty where it is not known how the processor numbers its calls.
[[nodiscard]] std::string systemCallFilter();

} // namespace secondstack::practice
