// SPDX-License-Identifier: GPL-3.0-or-later
// A real session on a real file, with the pack that ships. Needs the tests to define SECONDSTACK_SOURCE_DIR.
#pragma once

#include "app/gui/state/Profiles.h"
#include "app/gui/state/Session.h"
#include "core/learner/simulation/SimulatedLearner.h"
#include "tests/support/TemporaryFolder.h"

#include <memory>
#include <stdexcept>

namespace secondstack::tests {

/// A Monday, half past eight in the morning in Berlin.
inline const WallTime kFirstMorning{
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + std::chrono::minutes{450}, std::chrono::minutes{60}};

class SessionFixture
{
    TemporaryFolder m_folder; // goes after the session that writes into it

public:
    explicit SessionFixture(WallTime now = kFirstMorning)
        : clock(now)
        , course(valueOf(
              learner::Course::open(std::filesystem::path(SECONDSTACK_SOURCE_DIR) / "curriculum/fastapi-for-node")))
    {
        reopen();
    }

    /// As after leaving and starting the program; with what `habits` did in between, on the fixture's clock.
    void reopen(const learner::SimulatedHabits* habits = nullptr)
    {
        session.reset();
        if (habits != nullptr)
            simulate(*habits);
        session = std::make_unique<gui::Session>(course, clock, open(), m_folder.path());
    }

    [[nodiscard]] gui::Session& operator*() { return *session; }
    [[nodiscard]] gui::Session* operator->() { return session.get(); }

    ManualClock clock;
    learner::Course course;
    std::unique_ptr<gui::Session> session;

private:
    template<typename T>
    static T valueOf(Result<T> result)
    {
        if (!result)
            throw std::runtime_error(describe(result.error()));
        return std::move(*result);
    }

    learner::ProfileFile open()
    {
        return valueOf(learner::openProfileFile(gui::databaseIn(m_folder.path()), clock, Random{1}));
    }

    void simulate(const learner::SimulatedHabits& habits)
    {
        learner::ProfileFile file = open();
        learner::InlineCommitQueue queue(std::move(file.journal));
        learner::Learner made(course, clock, Random{2}, queue, std::move(file.state), std::move(file.drafts));
        if (const auto done = learner::simulate(made, clock, habits); !done)
            throw std::runtime_error(describe(done.error()));
    }
};

} // namespace secondstack::tests
