// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Problems.h"
#include "core/base/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace secondstack::cli {

/// The exit code of every verb.
enum class Exit {
    Good = 0,
    Wrong = 1,  ///< something was found wrong
    Misused = 2 ///< the command was called wrong
};

/// Where a verb writes. What comes from files is shown without control characters: it must not drive the terminal.
class Console
{
public:
    /// `showsProgress`: standard error is a terminal.
    Console(std::ostream& output, std::ostream& errors, bool showsProgress);

    /// For results.
    [[nodiscard]] std::ostream& output() { return m_output; }

    void print(const nlohmann::ordered_json& value);

    /// "secondstack-cli: file:line: message (advice)"; further lines are indented.
    void complain(const Problem& problem);
    void complain(std::string_view message);

    /// Complains, and says what it means: what was named does not exist or is no such thing, or something was found
    /// wrong.
    Exit give(const Error& error);

    /// A counter that replaces the one before it; nothing unless standard error is a terminal.
    void showProgress(std::string_view text);
    void clearProgress();

private:
    std::ostream& m_output;
    std::ostream& m_errors;
    bool m_showsProgress;
    bool m_progressShown = false;
};

} // namespace secondstack::cli
