// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/grading/GradingFolders.h"
#include "core/practice/grading/GradingTask.h"

#include <array>
#include <memory>
#include <string_view>

namespace secondstack::practice {

enum class Half {
    Subject, ///< runs the learner's code
    Grader   ///< asks it, and compares
};

/// How long a pair waits for work before it is given back.
inline constexpr std::chrono::minutes kLongestIdle{10};

/// The two processes of one grading, each in a sandbox of its own, from their start on: they import what they will
/// need, wait for one order, and are never used again. The port keeps them alive until both have ended.
class Halves : public std::enable_shared_from_this<Halves>
{
public:
    /// Whoever gave the order; told nothing of what came before.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        virtual void hear(Half half, std::string_view bytes) = 0;
        /// Once for each half. Errors: those of the port; Failed for one that ended before it was told its
        /// work.
        virtual void hearEnd(Half half, Result<RunResult> result) = 0;
    };

    /// `port` must outlive what it returns. Errors: those of the temporary folder.
    [[nodiscard]] static Result<std::shared_ptr<Halves>> start(ProcessPort& port, const GradingTools& tools,
                                                               Profile profile);

    [[nodiscard]] Profile profile() const { return m_profile; }
    [[nodiscard]] bool areAlive() const { return !at(Half::Subject).isGone && !at(Half::Grader).isGone; }
    [[nodiscard]] bool areReady() const;

    /// The work, told as soon as both are ready; the task's time begins then. At most once.
    /// Errors: those of writing its files.
    [[nodiscard]] Result<void> order(const GradingTask& task, std::shared_ptr<Listener> listener);

    /// Ends one, or both and all they started. Nothing happens when they have ended.
    void end(Half half) { m_port.cancel(at(half).run); }
    void end();

    /// Nobody is told any more.
    void forgetListener();

private:
    struct Process
    {
        RunId run = 0;
        std::string head; ///< its first line: "ready"
        bool isReady = false;
        bool isGone = false;
        std::string order;
    };

    Halves(ProcessPort& port, GradingFolders folders, Profile profile);

    void converse(Half half, const Command& command);
    void hear(Half half, std::string_view bytes);
    void takeEnd(Half half, Result<RunResult> result);
    void handOutWhenReady();
    [[nodiscard]] Process& at(Half half) { return m_processes.at(static_cast<std::size_t>(half)); }
    [[nodiscard]] const Process& at(Half half) const { return m_processes.at(static_cast<std::size_t>(half)); }

    ProcessPort& m_port;
    GradingFolders m_folders;
    Profile m_profile;
    std::filesystem::path m_inside; ///< the folder to run in, as the subject sees it
    std::array<Process, 2> m_processes;
    std::shared_ptr<Listener> m_listener;
    std::chrono::seconds m_timeout{0};
    bool m_isHandedOut = false; ///< the order
};

} // namespace secondstack::practice
