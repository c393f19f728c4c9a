// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace secondstack::gui {

// Scintilla gives out margins, markers and indicators by number; these are the editor's.
inline constexpr int kNumberMargin = 0;
inline constexpr int kSignMargin = 1;

inline constexpr int kHitLayer = 9;           ///< indicator: what is searched for
inline constexpr int kFirstProblemLayer = 10; ///< indicators: one for each ProblemKind
inline constexpr int kFirstProblemSign = 1;   ///< markers: one for each ProblemKind

} // namespace secondstack::gui
