// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shots/Demo.h"

#include "core/learner/simulation/SimulatedLearner.h"

namespace secondstack::gui {

namespace {

constexpr std::uint64_t kSeed = 20261122;

} // namespace

Result<OpenedProfile> openDemo(const Folders& folders, const learner::Course& course, ManualClock& clock)
{
    const auto id = Profiles{folders.data}.create(clock, Random{kSeed});
    if (!id)
        return fail(id.error());
    const auto folder = Profiles{folders.data}.folderOf(*id);
    auto file = learner::openProfileFile(databaseIn(folder), clock, Random{kSeed});
    if (!file)
        return fail(file.error());
    {
        learner::InlineCommitQueue queue{std::move(file->journal)};
        learner::Learner simulated{
            course, clock, Random{kSeed}, queue, std::move(file->state), std::move(file->drafts)};
        learner::SimulatedHabits habits;
        habits.seed = kSeed;
        habits.activities = 7; // the first day and the beginning of the second
        if (auto done = learner::simulate(simulated, clock, habits); !done)
            return fail(done.error());
    }
    return openProfile(folders, *id, clock);
}

} // namespace secondstack::gui
