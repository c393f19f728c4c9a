// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/DoctorRunner.h"

#include "app/gui/state/Background.h"

#include <optional>
#include <utility>

namespace secondstack::gui {

using doctor::Doctor;
using doctor::Patient;

class DoctorRunner::Worker final : public ToolWorker
{
public:
    using ToolWorker::ToolWorker;

    void examine(const Patient& patient, const Heard& heard, const Done& done)
    {
        forgetTools();
        m_waiting = Request{patient, heard, done};
        prepare();
    }

    void cancel() override
    {
        if (const auto waiting = std::exchange(m_waiting, std::nullopt))
            waiting->done(fail(ErrorKind::Cancelled, "the examination was cancelled"));
        if (m_doctor)
            m_doctor->cancel();
    }

private:
    struct Request
    {
        Patient patient;
        Heard heard;
        Done done;
    };

    void useTools() override { m_doctor.emplace(port()); }
    void dropTools() override { m_doctor.reset(); }

    void ready() override
    {
        if (const auto request = std::exchange(m_waiting, std::nullopt))
            m_doctor->start(request->patient, tools(), request->heard, request->done);
    }

    std::optional<Doctor> m_doctor;
    std::optional<Request> m_waiting;
};

DoctorRunner::DoctorRunner(practice::ToolSearch search, MakePort makePort)
    : m_thread(std::make_unique<ToolThread<Worker>>(std::move(search), std::move(makePort)))
{
}

DoctorRunner::~DoctorRunner() = default;

void DoctorRunner::examine(const Patient& patient, QObject& receiver, Heard heard, Done done)
{
    m_thread->start();
    m_thread->order(
        [patient, heard = onWindowThread(receiver, std::move(heard)),
         done = onWindowThread(receiver, std::move(done))](Worker& worker) { worker.examine(patient, heard, done); });
}

void DoctorRunner::cancel()
{
    m_thread->order([](Worker& worker) { worker.cancel(); });
}

} // namespace secondstack::gui
