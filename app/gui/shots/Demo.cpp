// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shots/Demo.h"

#include "core/learner/simulation/SimulatedLearner.h"
#include "core/practice/workspace/Workspace.h"

namespace secondstack::gui {

namespace {

constexpr std::uint64_t kSeed = 20261122;

// The files of a folder of the exercise, as if the learner had written them.
Result<void> write(const std::filesystem::path& profile, const learner::Course& course, const char* exercise,
                   const std::string& part)
{
    const curriculum::Activity& activity = *course.pack().findActivity(exercise);
    const auto files = curriculum::filesBelow(course.source(), curriculum::folderOf(activity) + part);
    if (!files)
        return fail(files.error());
    practice::Workspace workspace{profile / "exercises" / exercise, *files};
    const auto opened = workspace.open();
    return opened ? Result<void>{} : fail(opened.error());
}

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
    if (auto mistaken = write(folder, course, kMistakenExercise, "/mistakes/m1"); !mistaken)
        return fail(mistaken.error());
    if (auto solved = write(folder, course, kSolvedExercise, "/solution"); !solved)
        return fail(solved.error());
    return openProfile(folders, *id, clock);
}

} // namespace secondstack::gui
