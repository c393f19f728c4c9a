// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Content.h"

#include <string>
#include <string_view>
#include <vector>

namespace secondstack::search {

/// What can be found, in the order in which equally good hits are shown.
enum class DocumentKind { Lesson, Skill, ComparisonRow, ComparisonPoint, ComparedSkill, Myth, Faq, Question };

/// One thing that can be found and opened. Plain text: no Markdown marks, one line.
struct Document
{
    DocumentKind kind = DocumentKind::Lesson;
    std::string id; ///< within its kind: activity, skill, row, ... id
    std::string title;
    std::string body;

    bool operator==(const Document&) const = default;
};

/// Lessons with their prose and code, skills, the comparison, and questions by their stem: never their answers.
[[nodiscard]] std::vector<Document> collectDocuments(const curriculum::Content& content);

/// Markdown as one line of plain text.
[[nodiscard]] std::string plainText(std::string_view markdown);

} // namespace secondstack::search
