// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ToolThread.h"
#include "core/doctor/Doctor.h"

#include <QObject>

#include <functional>
#include <memory>

namespace secondstack::gui {

/// Has the doctor look at everything, on a thread of its own: the window never waits.
class DoctorRunner final : public QObject
{
    Q_OBJECT

public:
    using Heard = std::function<void(const doctor::Finding&)>;
    using Done = std::function<void(const Result<void>&)>;

    /// `makePort` is called on the runner's thread.
    DoctorRunner(practice::ToolSearch search, MakePort makePort);
    ~DoctorRunner() override;

    /// Looks for Python and Node.js anew, too. `heard` and `done` are called later, on this thread, unless `receiver`
    /// is gone by then. An examination that another one replaces ends without a word. Errors: Cancelled.
    void examine(const doctor::Patient& patient, QObject& receiver, Heard heard, Done done);

    void cancel();

private:
    class Worker;

    std::unique_ptr<ToolThread<Worker>> m_thread;
};

} // namespace secondstack::gui
