// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/Findings.h"
#include "core/practice/Sandbox.h"

#include <memory>
#include <optional>

namespace secondstack::doctor {

/// Tries the sandbox for real. A program that reaches a port of this computer and lists the home folder when it runs
/// plainly must do neither inside; what the plain run cannot do proves nothing and is not claimed.
class SandboxTrial
{
public:
    explicit SandboxTrial(practice::Sandbox sandbox);
    ~SandboxTrial();
    SandboxTrial(const SandboxTrial&) = delete;
    SandboxTrial& operator=(const SandboxTrial&) = delete;

    /// The program; nothing where there is nothing to try.
    [[nodiscard]] std::optional<practice::Command> plainly() const;
    [[nodiscard]] std::optional<practice::Command> inside() const;

    /// From how the two runs ended; without runs where there was nothing to try.
    [[nodiscard]] Findings findings(const Result<practice::RunResult>& plain,
                                    const Result<practice::RunResult>& inside) const;
    [[nodiscard]] Findings findings() const;

private:
    class Probe;

    practice::Sandbox m_sandbox;
    Result<std::unique_ptr<Probe>> m_probe;
};

} // namespace secondstack::doctor
