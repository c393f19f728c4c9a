// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/Tasks.h"

#include "core/curriculum/Loader.h"

namespace secondstack::practice {

namespace {

using curriculum::ExerciseKind;

// What the grader has no use for: a solution that is not there cannot leak.
const std::vector<std::string> kNotForTheGrader{"starter", "solution", "alternative", "mistakes", "node"};

} // namespace

Profile profileFor(ExerciseKind kind)
{
    switch (kind) {
    case ExerciseKind::App:
    case ExerciseKind::Server: return Profile::Web;
    case ExerciseKind::Suite: return Profile::Tests;
    case ExerciseKind::Functions:
    case ExerciseKind::Files: break;
    }
    return Profile::Plain;
}

Result<GradingTask> makeTask(const curriculum::PackSource& source, const curriculum::Activity& exercise)
{
    Problems problems;
    const curriculum::Exercise read = curriculum::loadExercise(source, exercise, problems);
    if (!problems.empty())
        return fail(problems.firstAsError());
    auto files = curriculum::filesBelow(source, curriculum::folderOf(exercise), kNotForTheGrader);
    if (!files)
        return fail(files.error());
    return GradingTask{.id = exercise.id, .exercise = std::move(*files), .profile = profileFor(read.kind), .files = {}};
}

} // namespace secondstack::practice
