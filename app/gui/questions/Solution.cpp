// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/Solution.h"

#include "app/gui/questions/QuestionWords.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProseView.h"
#include "core/curriculum/Grading.h"
#include "core/curriculum/grading/Text.h"

#include <QLabel>

namespace secondstack::gui {

using namespace curriculum;

namespace {

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

QString matchedList(const MatchPairs& body)
{
    QString list;
    for (const MatchPair& pair : body.pairs)
        list += QStringLiteral("- %1 → %2\n").arg(toQString(pair.left), toQString(pair.right));
    return list;
}

} // namespace

QWidget* makeSolution(const Question& question)
{
    if (const auto* order = std::get_if<OrderLines>(&question.body))
        return makeCode(orderedCode(*order), question.codeLanguage);
    if (const auto* match = std::get_if<MatchPairs>(&question.body))
        return new ProseView(matchedList(*match));
    const Response right = rightResponse(question);
    if (const auto* blanks = std::get_if<FilledBlanks>(&right))
        return makeCode(toQString(filled(question.code, blanks->texts)), question.codeLanguage);
    if (const auto* number = std::get_if<NumericAnswer>(&question.body))
        return makeLabel(toQString(std::get<TypedNumber>(right).text + " " + number->unit).trimmed());
    return nullptr;
}

} // namespace secondstack::gui
