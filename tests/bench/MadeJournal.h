// SPDX-License-Identifier: GPL-3.0-or-later
// Journals of any length, made once and kept.
#pragma once

#include "core/learner/Course.h"

#include <filesystem>

namespace secondstack::bench {

/// The file of a journal with this many events of a made-up learner of the course: answers of every kind, sittings and
/// lessons, a fixed sequence. Made below the folder for temporary files at the first call, found there later.
[[nodiscard]] std::filesystem::path madeJournal(const learner::Course& course, int events);

} // namespace secondstack::bench
