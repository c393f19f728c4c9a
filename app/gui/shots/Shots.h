// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Startup.h"
#include "core/learner/Course.h"

#include <QString>

namespace secondstack::gui {

/// Writes a picture of every page to `folder`: light and dark, at 1280x820, and at 960x640 with text at 150 %. The
/// learner on them is simulated, by the app's own desks. Returns the program's exit code.
[[nodiscard]] int takeShots(learner::Course course, const Folders& folders, const QString& folder);

} // namespace secondstack::gui
