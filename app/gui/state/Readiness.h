// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/DoctorRunner.h"
#include "app/gui/state/EnvironmentWork.h"

namespace secondstack::gui {

/// What a window looks after this computer with.
struct Readiness
{
    EnvironmentWork environment;
    DoctorRunner doctor;
};

} // namespace secondstack::gui
