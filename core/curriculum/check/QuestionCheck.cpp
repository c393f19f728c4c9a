// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/curriculum/check/Checks.h"
#include "core/curriculum/check/Words.h"

#include <algorithm>
#include <set>

namespace secondstack::curriculum {

namespace {

constexpr int kMostStemWords = 60;
constexpr std::size_t kFewestOptions = 3;
constexpr std::size_t kMostOptions = 6;
constexpr int kFewestFeedbackWords = 15;
constexpr int kMostFeedbackWords = 60;
constexpr double kLongestRatio = 1.4;
constexpr double kShortOptions = 25; // characters; shorter options cannot give themselves away by length

std::size_t lengthOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

// At least half of it is code, whose length nobody can choose freely.
bool isCodeLike(const std::string& text)
{
    const std::string language = withoutCode(text);
    const auto blanks = [](const std::string& any) { return std::count(any.begin(), any.end(), ' '); };
    const auto code = blanks(language) - blanks(text);
    return text.find('\n') != std::string::npos || 2 * static_cast<std::size_t>(code) >= text.size();
}

void checkLengths(const Question& question, const Options& options, Findings& findings)
{
    std::vector<std::size_t> lengths;
    for (const Option& option : options.list) {
        if (!isCodeLike(option.text))
            lengths.push_back(lengthOf(option.text));
    }
    if (lengths.size() < 2)
        return;
    double mean = 0;
    for (const std::size_t length : lengths)
        mean += static_cast<double>(length) / static_cast<double>(lengths.size());
    const auto longest = static_cast<double>(*std::max_element(lengths.begin(), lengths.end()));
    if (mean > kShortOptions && longest > kLongestRatio * mean)
        findings.warning(question.place, "one option of \"" + question.id + "\" is much longer than the others");
}

std::string comparable(const Question& question, const std::string& text)
{
    return question.type() == QuestionType::Predict ? withoutTrailingSpace(text) : std::string(trimmed(text));
}

void checkOption(const Question& question, const Option& option, Findings& findings)
{
    const int words = countWords(option.feedback);
    if (words < kFewestFeedbackWords || words > kMostFeedbackWords)
        findings.problem(option.place, "the feedback of option " + option.id + " of \"" + question.id + "\" has "
                                           + std::to_string(words) + " words; 15 to 60 are wanted");
    if (option.model && question.type() != QuestionType::Predict)
        findings.problem(option.place, "only options of type predict have a model");
    if (option.model && option.correct)
        findings.problem(option.place, "a model stands behind a wrong option",
                         "the right one is the code of the question");
}

} // namespace

void checkOptions(const Question& question, Findings& findings)
{
    const Options* options = question.options();
    if (options == nullptr)
        return;
    const std::size_t size = options->list.size();
    if (size < kFewestOptions || size > kMostOptions)
        findings.problem(question.place,
                         "\"" + question.id + "\" has " + std::to_string(size) + " options; 3 to 6 are wanted");
    std::set<std::string> ids;
    std::set<std::string> texts;
    int correct = 0;
    for (const Option& option : options->list) {
        checkOption(question, option, findings);
        if (!ids.insert(option.id).second)
            findings.problem(option.place,
                             "the option id \"" + option.id + "\" stands twice in \"" + question.id + "\"");
        if (!texts.insert(comparable(question, option.text)).second)
            findings.problem(option.place, "two options of \"" + question.id + "\" have the same text");
        correct += option.correct ? 1 : 0;
    }
    const bool several = question.type() == QuestionType::Multiple;
    if (correct < 1 || (!several && correct != 1))
        findings.problem(question.place, "\"" + question.id + "\" has " + std::to_string(correct) + " correct options",
                         several ? "mark at least one" : "mark exactly one");
    if (question.type() != QuestionType::Predict)
        checkLengths(question, *options, findings);
}

void checkQuestion(const Question& question, const Index& index, Findings& findings)
{
    const auto checkSkill = [&](const std::string& skill) {
        if (index.skill(skill) == nullptr)
            findings.problem(question.place, "\"" + question.id + "\": there is no skill \"" + skill + "\"");
    };
    checkSkill(question.skill);
    std::for_each(question.also.begin(), question.also.end(), checkSkill);
    if (countWords(question.stem) > kMostStemWords)
        findings.problem(question.place, "the stem of \"" + question.id + "\" has more than 60 words");
    if (question.sources.empty())
        findings.problem(question.place, "\"" + question.id + "\" has no source");
    checkOptions(question, findings);
    checkBody(question, findings);
    checkProofs(question, findings);
}

} // namespace secondstack::curriculum
