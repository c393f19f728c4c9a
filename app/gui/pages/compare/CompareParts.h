// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/SampleRunner.h"
#include "app/gui/state/Session.h"
#include "app/gui/theme/Theme.h"
#include "core/curriculum/Programs.h"

#include <QString>

#include <string>

class QPushButton;
class QWidget;

namespace secondstack::gui {

class Page;
class ProseView;

/// What the parts of the page work with.
struct CompareContext
{
    Session& session;
    Page& page;
    SampleRunner* runner = nullptr; ///< without one, programs are shown and not run
};

/// Markdown of the pack. Takes the focus only when it has links to reach.
[[nodiscard]] ProseView* makePassage(const std::string& markdown, TextRole role = TextRole::Body);

/// A heading with Node.js's and Python's side of something below it, side by side where there is room.
[[nodiscard]] QWidget* buildSides(const std::string& node, const std::string& python);

/// "Week 1 · day 4 ›", which opens the lesson, or its day while it is not written. nullptr when there is no such
/// lesson.
[[nodiscard]] QPushButton* makeLessonLink(const std::string& lesson, const CompareContext& context);

/// A program that shows that something is so, with what it prints and a way to run it. `owner` is the id of the row or
/// myth it belongs to.
[[nodiscard]] QWidget* buildProgram(const curriculum::CheckedSnippet& program, const std::string& owner,
                                    curriculum::ProgramKind kind, const CompareContext& context);

} // namespace secondstack::gui
