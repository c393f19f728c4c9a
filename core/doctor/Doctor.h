// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/Findings.h"
#include "core/practice/Toolbox.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace secondstack::doctor {

/// What to look at.
struct Patient
{
    std::filesystem::path data;
    std::filesystem::path pack;
    bool isTrusted = false; ///< code of this pack may run where there is no sandbox
    std::filesystem::path lock;
    std::filesystem::path script; ///< make_environment.py
    std::filesystem::path grader; ///< the folder with the two halves of grading
};

/// Looks at everything that the app needs, by really doing it: samples are run, a solution is graded, documentation
/// pages are asked for their files, with the network cut wherever there is a sandbox. Changes nothing.
/// Used from the port's thread. Destroying it ends what runs, without a word.
class Doctor
{
public:
    using Heard = std::function<void(const Finding&)>;
    using Done = std::function<void(Result<void>)>;

    /// `port` must outlive the doctor.
    explicit Doctor(practice::ProcessPort& port);
    ~Doctor();
    Doctor(const Doctor&) = delete;
    Doctor& operator=(const Doctor&) = delete;

    /// Takes some seconds, and reads whole files meanwhile: not on a window's thread. `heard` gets each finding as it
    /// comes, `done` is called once and last, after findings of every subject. Errors: Busy, Cancelled.
    void start(const Patient& patient, const practice::Toolbox& tools, Heard heard, Done done);

    void cancel();

private:
    class Visit;

    practice::ProcessPort& m_port;
    std::shared_ptr<Visit> m_visit;
};

} // namespace secondstack::doctor
