// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace secondstack::curriculum {

/// "I don't know yet", an answer to every question.
struct DontKnow
{
    bool operator==(const DontKnow&) const = default;
};

/// single, multiple, predict
struct ChosenOptions
{
    std::vector<std::string> ids;

    bool operator==(const ChosenOptions&) const = default;
};

/// A line used in an answer. `line` counts the question's lines from 0 as the file lists them, then its spare lines.
struct PlacedLine
{
    int line = 0;
    int indent = 0; ///< in steps of four spaces; only graded when the question says so

    bool operator==(const PlacedLine&) const = default;
};

/// order: from top to bottom; lines left out are not in the list
struct OrderedLines
{
    std::vector<PlacedLine> lines;

    bool operator==(const OrderedLines&) const = default;
};

/// blank: one text for each blank, in the order they stand in the code
struct FilledBlanks
{
    std::vector<std::string> texts;

    bool operator==(const FilledBlanks&) const = default;
};

/// spot: the line, from 1, and the id of the option chosen for the cause
struct SpottedLine
{
    int line = 0;
    std::string option;

    bool operator==(const SpottedLine&) const = default;
};

/// `left` counts the pairs from 0; `right` counts the right sides from 0, those of the pairs first, then the spare
/// ones.
struct Matched
{
    int left = 0;
    int right = 0;

    bool operator==(const Matched&) const = default;
};

/// match
struct MatchedPairs
{
    std::vector<Matched> pairs;

    bool operator==(const MatchedPairs&) const = default;
};

/// numeric: as typed, so that what was meant can still be read later
struct TypedNumber
{
    std::string text;

    bool operator==(const TypedNumber&) const = default;
};

/// What a learner answered. It refers to the question's own numbering, never to a shuffled order on screen.
using Response =
    std::variant<DontKnow, ChosenOptions, OrderedLines, FilledBlanks, SpottedLine, MatchedPairs, TypedNumber>;

} // namespace secondstack::curriculum
