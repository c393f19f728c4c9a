// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"

#include <map>
#include <string>
#include <vector>

namespace secondstack::curriculum {

/// What the learner's code is to its checks.
enum class ExerciseKind {
    Functions, ///< functions and classes that are called
    App,       ///< an ASGI application that gets requests
    Server,    ///< the same, and the project as a process of its own
    Suite,     ///< the learner's tests, tried on programs with faults
    Files      ///< files that are read, not run
};

struct Requirement
{
    std::string id;
    std::string text; ///< Markdown, one line

    bool operator==(const Requirement&) const = default;
};

inline constexpr std::size_t kHintSteps = 3;

/// A mistake that can be named.
struct TypicalMistake
{
    std::string id;
    std::string title;
    std::string lesson;            ///< the lesson that explains it
    std::vector<std::string> hint; ///< kHintSteps of them: a question, a pointer, nearly the answer
    bool isAdvice = false;         ///< shown to code that passed, too
    Place place;

    bool operator==(const TypicalMistake&) const = default;
};

/// exercise.json, as far as the app reads it: how code is checked is the grader's matter.
struct Exercise
{
    ExerciseKind kind = ExerciseKind::Functions;
    std::string app;                ///< "main:app", of one that has an application to try; else empty
    std::vector<std::string> files; ///< what the learner edits, the first one is opened
    std::vector<Requirement> requirements;
    std::vector<TypicalMistake> mistakes;
    Place place;

    /// nullptr when it has none of this id.
    [[nodiscard]] const TypicalMistake* findMistake(std::string_view id) const;

    bool operator==(const Exercise&) const = default;
};

/// Files by their name below a folder of the pack.
using FileTree = std::map<std::string, std::string>;

/// What a learner is shown of an exercise.
struct ExerciseContent
{
    Exercise exercise;
    std::string task;        ///< Markdown
    std::string explanation; ///< Markdown, for who has passed
    FileTree starter;
    FileTree solution;
    FileTree node; ///< the same in Node.js
};

/// Spelled as in the file, e.g. "functions".
[[nodiscard]] std::string_view nameOf(ExerciseKind kind);

/// The folder of an exercise in the pack, "days/w1d1/w1d1-x1"; named as its id where day.json does not name one.
[[nodiscard]] std::string folderOf(const Activity& exercise);

} // namespace secondstack::curriculum
