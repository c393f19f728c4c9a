// SPDX-License-Identifier: GPL-3.0-or-later
// Each function adds one verb, with its options and its help. When that verb is the one called, its exit code goes into
// `exit`. A new verb is a file with such a function, and a line in CommandLine.cpp.
#pragma once

#include "app/cli/Console.h"

namespace CLI {
class App;
}

namespace secondstack::cli {

void addCheckVerb(CLI::App& app, Console& console, Exit& exit);
void addDecideVerb(CLI::App& app, Console& console, Exit& exit);
void addEnvironmentVerb(CLI::App& app, Console& console, Exit& exit);
void addGradeVerb(CLI::App& app, Console& console, Exit& exit);
void addJournalVerb(CLI::App& app, Console& console, Exit& exit);
void addDoctorVerb(CLI::App& app, Console& console, Exit& exit);
void addReviewVerb(CLI::App& app, Console& console, Exit& exit);

} // namespace secondstack::cli
