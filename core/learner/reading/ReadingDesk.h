// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/Recorder.h"

#include <string>

namespace secondstack::learner {

/// Reading lessons.
class ReadingDesk
{
public:
    explicit ReadingDesk(Recorder& recorder) : m_recorder(recorder) {}

    /// Marks a lesson as read. Errors: NotFound when there is no such lesson, or it is only announced.
    void complete(const std::string& activity, int seconds, const OnRecorded& done);

private:
    Recorder& m_recorder;
};

} // namespace secondstack::learner
