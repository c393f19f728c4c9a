// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/QuestionWords.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OptionList.h"
#include "app/gui/widgets/ProseView.h"
#include "core/learner/quiz/QuizDesk.h"

#include <QCoreApplication>
#include <QLabel>

#include <algorithm>

namespace secondstack::gui {

using namespace curriculum;

namespace {

constexpr int kSpacesPerStep = 4;

QString tr(const char* text)
{
    return QCoreApplication::translate("Question", text);
}

QWidget* makeCode(const QString& code, Language language)
{
    auto* view = new CodeView;
    view->setCode(code, codeLanguageOf(language));
    return view;
}

QString orderedCode(const OrderLines& body)
{
    QString code;
    for (const Line& line : body.lines)
        code += QString(line.indent * kSpacesPerStep, u' ') + toQString(line.text) + u'\n';
    return code;
}

QString filledCode(const Question& question)
{
    QString code = toQString(question.code);
    const Response right = rightResponse(question);
    for (const std::string& text : std::get<FilledBlanks>(right).texts) {
        const auto at = code.indexOf(QLatin1String("____"));
        auto end = at;
        while (at >= 0 && end < code.size() && code[end] == u'_')
            ++end;
        if (at >= 0)
            code.replace(at, end - at, toQString(text));
    }
    return code;
}

QString matchedList(const MatchPairs& body)
{
    QString list;
    for (const MatchPair& pair : body.pairs)
        list += QStringLiteral("- %1 → %2\n").arg(toQString(pair.left), toQString(pair.right));
    return list;
}

} // namespace

QString taskText(QuestionType type)
{
    switch (type) {
    case QuestionType::Single: return tr("Choose one");
    case QuestionType::Multiple: return tr("Choose all that are right");
    case QuestionType::Predict: return tr("Predict the output");
    case QuestionType::Order: return tr("Put the lines in order");
    case QuestionType::Blank: return tr("Fill the blanks");
    case QuestionType::Spot: return tr("Find the bug");
    case QuestionType::Match: return tr("Match the pairs");
    case QuestionType::Numeric: return tr("Give the number");
    }
    return {};
}

QList<KeyHint> keysFor(QuestionType type)
{
    const KeyHint choose{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("choose")};
    const KeyHint space{{tr("Space")}, tr("pick up, put down")};
    const KeyHint check{{tr("Enter")}, tr("check")};
    switch (type) {
    case QuestionType::Order: return {choose, space, {{QStringLiteral("←"), QStringLiteral("→")}, tr("indent")}, check};
    case QuestionType::Match:
        return {choose,
                {{QStringLiteral("←"), QStringLiteral("→")}, tr("change sides")},
                {{tr("Space")}, tr("pair")},
                check};
    case QuestionType::Blank: return {{{tr("Tab")}, tr("next blank")}, check};
    case QuestionType::Numeric: return {check};
    case QuestionType::Spot:
        return {choose, {{tr("Space")}, tr("choose the line")}, {{QStringLiteral("1–9")}, tr("the cause")}, check};
    case QuestionType::Single:
    case QuestionType::Multiple:
    case QuestionType::Predict: break;
    }
    return {{{QStringLiteral("1–9")}, tr("choose")}, check};
}

QString verdictText(const Response& response, const Grade& grade)
{
    if (grade.correct)
        return tr("✓ Right");
    if (std::holds_alternative<DontKnow>(response))
        return tr("Not known yet. Here is the answer");
    const auto right = std::ranges::count_if(grade.parts, [](const PartGrade& part) { return part.right; });
    if (right == 0)
        return tr("✗ Not right");
    return tr("✗ Not right as a whole: %1 of %2 parts are").arg(right).arg(grade.parts.size());
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

QWidget* makeSolution(const Question& question)
{
    if (const auto* order = std::get_if<OrderLines>(&question.body))
        return makeCode(orderedCode(*order), question.codeLanguage);
    if (std::holds_alternative<FillBlanks>(question.body))
        return makeCode(filledCode(question), question.codeLanguage);
    if (const auto* match = std::get_if<MatchPairs>(&question.body))
        return new ProseView(matchedList(*match));
    if (const auto* number = std::get_if<NumericAnswer>(&question.body)) {
        const Response right = rightResponse(question);
        return makeLabel(toQString(std::get<TypedNumber>(right).text + " " + number->unit).trimmed());
    }
    return nullptr;
}

void fillOptions(OptionList& list, const Question& question, int seed)
{
    const Options& options = *question.options();
    QList<gui::Option> rows;
    for (const int index :
         learner::shownOrder(static_cast<int>(options.list.size()), options.ordered, seed, question.id)) {
        const curriculum::Option& option = options.list[static_cast<std::size_t>(index)];
        rows.append({toQString(option.id), toQString(option.text), question.type() == QuestionType::Predict});
    }
    const bool isMultiple = question.type() == QuestionType::Multiple;
    list.setOptions(rows, isMultiple ? OptionList::Choice::Multiple : OptionList::Choice::Single);
    list.setObjectName("optionList");
}

void markOptions(OptionList& list, const Question& question, const std::vector<PartGrade>& parts)
{
    if (parts.empty()) {
        for (const curriculum::Option& option : question.options()->list) {
            if (option.correct)
                list.setResult(toQString(option.id), RowVerdict::Missed, toQString(option.feedback));
        }
        return;
    }
    const QStringList chosen = list.chosen();
    for (const PartGrade& part : parts) {
        const QString id = toQString(part.part);
        const RowVerdict verdict = part.right            ? RowVerdict::Right
                                   : chosen.contains(id) ? RowVerdict::Wrong
                                                         : RowVerdict::Missed;
        list.setResult(id, verdict, toQString(part.feedback));
    }
}

} // namespace secondstack::gui
