// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured; each prints its own lines.
#pragma once

#include "core/learner/Course.h"

#include <filesystem>
#include <string>

namespace secondstack::bench {

struct Settings
{
    std::filesystem::path pack;
    std::filesystem::path programs; ///< the folder with the windows
    std::string only;               ///< the one to run; empty: all
    int course = 20'000;            ///< events of one course
    int many = 1'000'000;           ///< events of a journal that grew for years
    int rounds = 5;                 ///< of what takes long
    int answers = 1'000;
    int windows = 15;
    int checks = 7;
};

void benchFold(const learner::Course& course, const Settings& settings);
void benchAnswers(const learner::Course& course, const Settings& settings);
void benchPack(const learner::Course& course, const Settings& settings);
void benchDesks(const learner::Course& course, const Settings& settings);
void benchSearch(const learner::Course& course, const Settings& settings);
void benchRunaways(const learner::Course& course, const Settings& settings); ///< only when built with Qt
void benchWindow(const learner::Course& course, const Settings& settings);
void benchChecks(const learner::Course& course, const Settings& settings);

} // namespace secondstack::bench
