// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ExerciseRunner.h"
#include "app/gui/state/SampleRunner.h"

namespace secondstack::gui {

/// Everything of a window that runs code.
struct Runners
{
    SampleRunner samples;
    ExerciseRunner exercises;

    /// Code of a course that did not come with the app does not run outside a sandbox before the reader was asked.
    void setTrusted(bool isTrusted)
    {
        samples.setTrusted(isTrusted);
        exercises.setTrusted(isTrusted);
    }
};

} // namespace secondstack::gui
