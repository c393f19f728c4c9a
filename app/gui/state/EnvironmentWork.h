// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ToolThread.h"
#include "core/base/Result.h"
#include "core/practice/environment/EnvironmentMaker.h"
#include "core/practice/environment/PythonEnvironment.h"

#include <QObject>

#include <memory>

namespace secondstack::gui {

/// Makes the Python environment of a data folder, on a thread of its own: the window never waits.
class EnvironmentWork final : public QObject
{
    Q_OBJECT

public:
    /// Of `order`, the base is found out here. `search` is for that Python, not for the environment itself.
    EnvironmentWork(practice::ToolSearch search, practice::EnvironmentOrder order, MakePort makePort);
    ~EnvironmentWork() override;

    [[nodiscard]] practice::EnvironmentState state() const;
    [[nodiscard]] const std::filesystem::path& place() const { return m_order.environment; }

    /// From the package index, or from a folder or zip file of wheels.
    void make(const std::filesystem::path& wheelhouse = {});
    void cancel();
    [[nodiscard]] bool isMaking() const { return m_isMaking; }

signals:
    void progressed(const secondstack::practice::EnvironmentProgress& progress);
    void made();                                  ///< the new one is in place
    void failed(const secondstack::Error& error); ///< or Cancelled; the old one is as it was

private:
    class Worker;

    practice::EnvironmentOrder m_order;
    std::unique_ptr<ToolThread<Worker>> m_thread;
    bool m_isMaking = false;
};

} // namespace secondstack::gui
