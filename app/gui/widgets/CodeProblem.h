// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace secondstack::gui {

enum class ProblemKind { Error, Warning, Note };

/// Something to say about a line of code. The message is plain text of unknown origin.
struct CodeProblem
{
    int line = 1; ///< from 1
    QString message;
    ProblemKind kind = ProblemKind::Error;

    bool operator==(const CodeProblem&) const = default;
};

} // namespace secondstack::gui
