// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Exercise.h"

#include "core/curriculum/FindById.h"

namespace secondstack::curriculum {

std::string_view nameOf(ExerciseKind kind)
{
    switch (kind) {
    case ExerciseKind::Functions: return "functions";
    case ExerciseKind::App: return "app";
    case ExerciseKind::Server: return "server";
    case ExerciseKind::Suite: return "suite";
    case ExerciseKind::Files: return "files";
    }
    return {};
}

const TypicalMistake* Exercise::findMistake(std::string_view id) const
{
    return findById(mistakes, id);
}

std::string folderOf(const Activity& exercise)
{
    return exercise.place.file.substr(0, exercise.place.file.find_last_of('/') + 1)
           + (exercise.folder.empty() ? exercise.id : exercise.folder);
}

} // namespace secondstack::curriculum
