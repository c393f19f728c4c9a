// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace secondstack::gui {

class Card;
class SampleRunner;

/// What the samples are run with.
struct CodeTools
{
    SampleRunner* runner = nullptr;    ///< without one there is nothing to try
    std::filesystem::path environment; ///< the Python environment that is looked for first; may not exist
    std::filesystem::path lock;        ///< every package of the course with its hashes
};

/// How samples get their Python, FastAPI and Node.js, and a program to try whether they did.
[[nodiscard]] Card* buildRunningCodeCard(const CodeTools& tools);

} // namespace secondstack::gui
