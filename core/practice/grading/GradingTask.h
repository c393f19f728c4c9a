// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/Interpreters.h"
#include "core/practice/grading/Project.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace secondstack::practice {

/// What the subject imports before it knows its work.
enum class Profile { Plain, Web, Tests };

struct GradingTask
{
    std::string id;        ///< of the exercise
    ProjectFiles exercise; ///< exercise.json, checks.py and what these need; the learner's code never sees it
    Profile profile = Profile::Plain;
    ProjectFiles files; ///< the learner's
    std::uint32_t seed = 1;
    std::vector<std::string> only; ///< ids of checks; empty: all
    bool isShuffled = false;       ///< the checks in an order that comes from the seed
    std::chrono::seconds timeout{20};
};

/// What grading needs on this machine.
struct GradingTools
{
    std::filesystem::path halves; ///< absolute: the folder with run_subject.py and run_grader.py
    Interpreter python;           ///< with the packages of the lock
    Sandbox sandbox;
};

} // namespace secondstack::practice
