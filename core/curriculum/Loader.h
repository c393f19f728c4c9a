// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a pack piece by piece. Every function returns what could be read and notes in `problems`, with file and line,
// what could not: a window can show the rest, a checker can list it all. A missing file is a problem, not a crash.
#pragma once

#include "core/base/Problems.h"
#include "core/curriculum/PackSource.h"
#include "core/curriculum/Types.h"

namespace secondstack::curriculum {

/// pack.json, skills.json, moved.json (which may be absent) and every day.json: what is needed at start.
[[nodiscard]] Pack loadPack(const PackSource& source, Problems& problems);

/// The lesson of an activity of kind Lesson that is ready.
[[nodiscard]] Lesson loadLesson(const PackSource& source, const Activity& activity, Problems& problems);

/// The questions of a day, in the order of its file; none when it has no such file.
[[nodiscard]] std::vector<Question> loadQuestions(const PackSource& source, const Day& day, Problems& problems);

/// Whether the files of an exercise are in the pack: that may be so before it is announced as ready.
[[nodiscard]] bool isWritten(const PackSource& source, const Activity& activity);

/// exercise.json of an activity of kind Exercise or Build that is written.
[[nodiscard]] Exercise loadExercise(const PackSource& source, const Activity& activity, Problems& problems);

/// All of it that a learner is shown.
[[nodiscard]] ExerciseContent loadExerciseContent(const PackSource& source, const Activity& activity,
                                                  Problems& problems);

/// Every file below a folder of the pack, by its name there; those below one of `without` are left out.
/// Errors: those of PackSource.
[[nodiscard]] Result<FileTree> filesBelow(const PackSource& source, const std::string& folder,
                                          const std::vector<std::string>& without = {});

[[nodiscard]] Questionnaire loadQuestionnaire(const PackSource& source, Problems& problems);

[[nodiscard]] Comparison loadComparison(const PackSource& source, Problems& problems);

} // namespace secondstack::curriculum
