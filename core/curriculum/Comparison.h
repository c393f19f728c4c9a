// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Code.h"

#include <optional>
#include <string>
#include <vector>

namespace secondstack::curriculum {

/// One row of the comparison table.
struct ComparisonRow
{
    std::string id;
    std::string area;
    std::string node;
    std::string python;
    std::string note; ///< where the common wording is too simple
    std::optional<CheckedSnippet> check;
    std::string lesson; ///< activity id; may be empty
    Place place;

    bool operator==(const ComparisonRow&) const = default;
};

/// One point compared in depth.
struct ComparisonPoint
{
    std::string id;
    std::string title;
    std::string node;
    std::string python;
    std::string verdict;
    std::string lesson; ///< activity id; may be empty
    Place place;

    bool operator==(const ComparisonPoint&) const = default;
};

/// A skill that carries over, or one that is new, and where it stops being the same.
struct ComparedSkill
{
    std::string id;
    std::string title;
    std::string node;
    std::string python;
    std::string boundary;
    std::string skill; ///< skill id
    Place place;

    bool operator==(const ComparedSkill&) const = default;
};

struct Myth
{
    std::string id;
    std::string claim;
    std::string truth;
    std::string check; ///< how to find out; may be empty
    std::optional<CheckedSnippet> program;
    std::string lesson; ///< activity id; may be empty
    Place place;

    bool operator==(const Myth&) const = default;
};

struct FaqEntry
{
    std::string id;
    std::string question;
    std::string answer;
    bool opinion = false; ///< to be marked as such
    Place place;

    bool operator==(const FaqEntry&) const = default;
};

/// "Compare": all prose is Markdown.
struct Comparison
{
    std::vector<ComparisonRow> rows;
    std::vector<ComparisonPoint> points;
    std::vector<ComparedSkill> carryOver;
    std::vector<ComparedSkill> newSkills;
    std::vector<Myth> myths;
    std::vector<FaqEntry> faq;
    std::string career; ///< opinion, to be marked as such

    bool operator==(const Comparison&) const = default;
};

} // namespace secondstack::curriculum
