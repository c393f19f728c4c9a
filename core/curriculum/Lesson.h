// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Code.h"

#include <string>
#include <variant>
#include <vector>

namespace secondstack::curriculum {

/// Markdown without code fences: paragraphs, headings from ##, lists, links.
struct Prose
{
    std::string markdown;
    Place place;

    bool operator==(const Prose&) const = default;
};

/// What a card holds: prose and code in turn.
using Passage = std::variant<Prose, CodeSample>;

/// The same thing in Node.js and in Python, side by side.
struct CodePair
{
    CodeSample node;
    CodeSample python;
    std::string caption; ///< Markdown
    Place place;

    bool operator==(const CodePair&) const = default;
};

/// Commit to an output, then run it.
struct PredictCell
{
    std::string questionId;
    Place place;

    bool operator==(const PredictCell&) const = default;
};

/// One misconception.
struct TrapCard
{
    std::string tag;
    std::string title; ///< Markdown, one line
    std::vector<Passage> body;
    Place place;

    bool operator==(const TrapCard&) const = default;
};

struct SelfCheck
{
    std::vector<std::string> questionIds;
    Place place;

    bool operator==(const SelfCheck&) const = default;
};

/// Where Node.js is the better choice.
struct NodeWins
{
    std::vector<Passage> body;
    Place place;

    bool operator==(const NodeWins&) const = default;
};

/// What the lesson leaves for later.
struct OutOfScope
{
    std::vector<Passage> body;
    Place place;

    bool operator==(const OutOfScope&) const = default;
};

using Block = std::variant<Prose, CodeSample, CodePair, PredictCell, TrapCard, SelfCheck, NodeWins, OutOfScope>;

struct Lesson
{
    std::string activityId;
    std::vector<Block> blocks;

    bool operator==(const Lesson&) const = default;
};

[[nodiscard]] const Place& placeOf(const Block& block);

} // namespace secondstack::curriculum
