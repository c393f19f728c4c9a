// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/AppRunner.h"
#include "app/gui/state/ExerciseRunner.h"
#include "app/gui/state/SampleRunner.h"

namespace secondstack::gui {

/// Everything of a window that runs code.
struct Runners
{
    SampleRunner samples;
    ExerciseRunner exercises;
    AppRunner apps;

    /// Code of a course that did not come with the app does not run outside a sandbox before the reader was asked.
    void setTrusted(bool isTrusted)
    {
        samples.setTrusted(isTrusted);
        exercises.setTrusted(isTrusted);
        apps.setTrusted(isTrusted);
    }

    /// Ends whatever runs, e.g. when the learner's file is closed.
    void endAll()
    {
        samples.cancel();
        exercises.cancel();
        apps.stop();
    }

    /// Looks for Python and Node.js anew before the next run, e.g. after they were installed.
    void forgetTools()
    {
        samples.forgetTools();
        exercises.forgetTools();
        apps.forgetTools();
    }
};

} // namespace secondstack::gui
