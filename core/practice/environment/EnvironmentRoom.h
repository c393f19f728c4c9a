// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Descriptor.h"
#include "core/base/Result.h"

#include <filesystem>

namespace secondstack::practice {

/// Where an environment is made: beside its place, so that it can be moved there; gone at the end, whatever that was.
class EnvironmentRoom
{
public:
    explicit EnvironmentRoom(std::filesystem::path environment);
    ~EnvironmentRoom() { close(); }
    EnvironmentRoom(const EnvironmentRoom&) = delete;
    EnvironmentRoom& operator=(const EnvironmentRoom&) = delete;

    /// Puts an environment back that a crash left here. Until close(), nobody else can open it.
    /// Errors: Busy while another program makes this environment; those of makeFolder().
    [[nodiscard]] Result<void> open();
    void close();

    [[nodiscard]] std::filesystem::path tools() const { return m_folder / "tools"; } ///< a pip to fetch with
    [[nodiscard]] std::filesystem::path wheels() const { return m_folder / "wheels"; }
    [[nodiscard]] std::filesystem::path work() const { return m_folder / "work"; }
    [[nodiscard]] std::filesystem::path made() const { return m_folder / "python"; }
    /// The environment from before, for a moment.
    [[nodiscard]] std::filesystem::path old() const { return m_folder / "old"; }

private:
    std::filesystem::path m_environment;
    std::filesystem::path m_folder;
    Descriptor m_lock{-1}; ///< on the folder that the environment is in
};

} // namespace secondstack::practice
