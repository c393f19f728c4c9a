// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/QuestionWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondstack::gui {

using namespace curriculum;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QuestionWords)
};

} // namespace

QString taskText(QuestionType type)
{
    switch (type) {
    case QuestionType::Single: return Words::tr("Choose one");
    case QuestionType::Multiple: return Words::tr("Choose all that are right");
    case QuestionType::Predict: return Words::tr("Predict the output");
    case QuestionType::Order: return Words::tr("Put the lines in order");
    case QuestionType::Blank: return Words::tr("Fill the blanks");
    case QuestionType::Spot: return Words::tr("Find the bug");
    case QuestionType::Match: return Words::tr("Match the pairs");
    case QuestionType::Numeric: return Words::tr("Give the number");
    }
    return {};
}

QList<KeyHint> keysFor(const Question& question)
{
    const KeyHint choose{{QStringLiteral("↑"), QStringLiteral("↓")}, Words::tr("choose")};
    const KeyHint check{{Words::tr("Enter")}, Words::tr("check")};
    switch (question.type()) {
    case QuestionType::Order: {
        QList<KeyHint> keys{choose, {{Words::tr("Space")}, Words::tr("take over; pick up, put down")}};
        if (std::get<OrderLines>(question.body).gradedIndent)
            keys << KeyHint{{QStringLiteral("←"), QStringLiteral("→")}, Words::tr("indent")};
        return keys << KeyHint{{Words::tr("Backspace")}, Words::tr("take back")} << check;
    }
    case QuestionType::Match:
        return {choose,
                {{QStringLiteral("←"), QStringLiteral("→")}, Words::tr("change sides")},
                {{Words::tr("Space")}, Words::tr("pair")},
                check};
    case QuestionType::Blank: return {{{Words::tr("Tab")}, Words::tr("next blank")}, check};
    case QuestionType::Numeric: return {check};
    case QuestionType::Spot:
        return {choose,
                {{Words::tr("Space")}, Words::tr("choose the line")},
                {{QStringLiteral("1–9")}, Words::tr("what fits it")},
                check};
    case QuestionType::Single:
    case QuestionType::Multiple:
    case QuestionType::Predict: break;
    }
    return {{{QStringLiteral("1–9")}, Words::tr("choose")}, check};
}

QString verdictText(const Response& response, const Grade& grade)
{
    if (grade.correct)
        return Words::tr("✓ Right");
    if (std::holds_alternative<DontKnow>(response))
        return Words::tr("Not known yet. Here is the answer");
    const auto right = std::ranges::count_if(grade.parts, [](const PartGrade& part) { return part.right; });
    if (right == 0)
        return Words::tr("✗ Not right");
    if (const auto* chosen = std::get_if<ChosenOptions>(&response)) {
        const auto toFind =
            static_cast<qsizetype>(grade.parts.size()) - (static_cast<qsizetype>(chosen->ids.size()) - right);
        const auto tooMany = static_cast<qsizetype>(chosen->ids.size()) - right;
        const QString found = Words::tr("✗ Partly right: %1 of %2 found").arg(right).arg(toFind);
        return tooMany == 0 ? found : Words::tr("%1, %2 too many").arg(found).arg(tooMany);
    }
    // A line and what fits it; the option that was missed is no third part.
    const auto parts = std::holds_alternative<SpottedLine>(response) ? 2 : static_cast<int>(grade.parts.size());
    return Words::tr("✗ Partly right: %1 of %2").arg(right).arg(parts);
}

CodeLanguage codeLanguageOf(Language language)
{
    switch (language) {
    case Language::Python: return CodeLanguage::Python;
    case Language::JavaScript: return CodeLanguage::JavaScript;
    case Language::Console: return CodeLanguage::Console;
    case Language::Toml: return CodeLanguage::Toml;
    case Language::Json: return CodeLanguage::Json;
    case Language::Text: break;
    }
    return CodeLanguage::Text;
}

} // namespace secondstack::gui
