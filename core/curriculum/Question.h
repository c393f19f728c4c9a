// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Code.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace secondstack::curriculum {

/// The order is that of Question::Body.
enum class QuestionType { Single, Multiple, Predict, Order, Blank, Spot, Match, Numeric };

inline constexpr QuestionType kQuestionTypes[] = {QuestionType::Single, QuestionType::Multiple, QuestionType::Predict,
                                                  QuestionType::Order,  QuestionType::Blank,    QuestionType::Spot,
                                                  QuestionType::Match,  QuestionType::Numeric};

/// "single", "multiple", "predict", "order", "blank", "spot", "match", "numeric".
[[nodiscard]] std::string_view nameOf(QuestionType type);

struct Option
{
    std::string id;
    std::string text; ///< Markdown; of a predict question: an output, shown verbatim
    bool correct = false;
    std::string feedback;         ///< Markdown
    std::string tag;              ///< misconception; may be empty
    std::optional<Snippet> model; ///< a program that really prints this (wrong) output
    Place place;

    bool operator==(const Option&) const = default;
};

struct Options
{
    std::vector<Option> list;
    bool ordered = false; ///< shown in this order, never shuffled

    [[nodiscard]] const Option* find(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> correctIds() const;
    bool operator==(const Options&) const = default;
};

struct SingleChoice
{
    Options options;
    bool operator==(const SingleChoice&) const = default;
};

struct MultipleChoice
{
    Options options;
    bool operator==(const MultipleChoice&) const = default;
};

struct PredictOutput
{
    Options options;
    bool operator==(const PredictOutput&) const = default;
};

/// A line to put in its place.
struct Line
{
    std::string text; ///< without indentation
    int indent = 0;   ///< in steps of four spaces
    std::string feedback;

    bool operator==(const Line&) const = default;
};

struct OrderLines
{
    std::vector<Line> lines;                 ///< of one right answer, in order
    std::vector<Line> spare;                 ///< lines that do not belong; their indent is only shown
    std::vector<std::vector<int>> alsoRight; ///< further right orders, as indices into `lines`
    bool gradedIndent = false;

    /// Every accepted order: that of `lines` first, then `alsoRight`.
    [[nodiscard]] std::vector<std::vector<int>> rightOrders() const;
    bool operator==(const OrderLines&) const = default;
};

struct WrongFilling
{
    std::string text;
    std::string feedback;
    std::string tag;

    bool operator==(const WrongFilling&) const = default;
};

struct Blank
{
    std::vector<std::string> accept; ///< the first is the canonical one
    std::vector<WrongFilling> wrong;
    std::string otherwise; ///< feedback for any other text

    bool operator==(const Blank&) const = default;
};

/// Blanks stand in Question::code as ____.
struct FillBlanks
{
    std::vector<Blank> blanks;
    bool operator==(const FillBlanks&) const = default;
};

struct SpotBug
{
    std::vector<int> lines; ///< of Question::code, from 1, that count as right
    std::string lineFeedback;
    Options options; ///< the cause or the repair
    bool operator==(const SpotBug&) const = default;
};

struct MatchPair
{
    std::string left;
    std::string right;
    std::string feedback;

    bool operator==(const MatchPair&) const = default;
};

struct SpareMatch
{
    std::string right;
    std::string feedback;

    bool operator==(const SpareMatch&) const = default;
};

struct MatchPairs
{
    std::vector<MatchPair> pairs;
    std::vector<SpareMatch> spare;
    bool operator==(const MatchPairs&) const = default;
};

struct WrongNumber
{
    double value = 0;
    std::string feedback;
    std::string tag;

    bool operator==(const WrongNumber&) const = default;
};

struct NumericAnswer
{
    double value = 0;
    double tolerance = 0; ///< the answer may differ from `value` by this much
    std::string unit;
    std::vector<WrongNumber> wrong;
    std::string otherwise;

    bool operator==(const NumericAnswer&) const = default;
};

struct Source
{
    std::string title;
    std::string section;
    std::string url; ///< https

    bool operator==(const Source&) const = default;
};

/// One proof of an answer key: a program, or the answer of an independent reader. Which fields are set depends on the
/// type of the question; docs/authoring.md has the table.
struct Proof
{
    std::optional<Language> language;
    std::string code;
    std::string before;
    std::string after;
    std::optional<std::string> expect;
    std::optional<std::string> shows; ///< spot: the wrong output of the code as printed
    std::string fails;                ///< it exits non-zero and says this on standard error
    std::string fixed;                ///< spot: the whole repaired code
    std::vector<std::string> answered;
    int reviewers = 0;
    Place place;

    [[nodiscard]] bool isReview() const { return !answered.empty(); }
    bool operator==(const Proof&) const = default;
};

struct Question
{
    using Body = std::variant<SingleChoice, MultipleChoice, PredictOutput, OrderLines, FillBlanks, SpotBug, MatchPairs,
                              NumericAnswer>;

    std::string id;
    std::string skill;
    std::vector<std::string> also; ///< other skills it touches
    int difficulty = 0;            ///< -3 ... 3
    std::vector<std::string> misconceptions;
    std::string stem; ///< Markdown
    std::string node; ///< JavaScript beside the stem; may be empty
    std::string code; ///< what the question is about; may be empty
    Language codeLanguage = Language::Python;
    std::string explanation;
    std::string whyItMatters;
    std::vector<Source> sources;
    std::vector<Proof> verify;
    Body body;
    Place place;

    [[nodiscard]] QuestionType type() const { return static_cast<QuestionType>(body.index()); }
    /// Options of single, multiple, predict and spot; nullptr for the others.
    [[nodiscard]] const Options* options() const;
    bool operator==(const Question&) const = default;
};

} // namespace secondstack::curriculum
