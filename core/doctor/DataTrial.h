// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/Findings.h"

#include <filesystem>

namespace secondstack::doctor {

/// Free space where the data is, and every learner's file in it: opened, only to read, and checked in full.
[[nodiscard]] Findings examineData(const std::filesystem::path& data);

/// Whether the pack can be read, and has all it should.
[[nodiscard]] Finding examinePack(const std::filesystem::path& pack);

} // namespace secondstack::doctor
