// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/Editors.h"
#include "app/gui/questions/QuestionWords.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/BlankFields.h"
#include "core/curriculum/grading/Text.h"

#include <algorithm>

namespace secondstack::gui {

using namespace curriculum;

BlankEditor::BlankEditor(const Question& question) : m_fields(new BlankFields)
{
    QStringList pieces;
    for (const std::string_view piece : blankPieces(question.code))
        pieces << toQString(piece);
    m_fields->setPieces(pieces, codeLanguageOf(question.codeLanguage));
    setContent(m_fields, QStringLiteral("blankFields"));
    connect(m_fields, &BlankFields::valuesChanged, this, &AnswerEditor::changed);
    connect(m_fields, &BlankFields::accepted, this, &AnswerEditor::accepted);
}

Response BlankEditor::response() const
{
    FilledBlanks filled;
    for (const QString& text : m_fields->values())
        filled.texts.push_back(text.toStdString());
    return filled;
}

void BlankEditor::setResponse(const Response& response)
{
    const auto* filled = std::get_if<FilledBlanks>(&response);
    if (filled == nullptr)
        return;
    QStringList values;
    for (const std::string& text : filled->texts)
        values << toQString(text);
    m_fields->setValues(values);
}

QString BlankEditor::missing() const
{
    const QStringList values = m_fields->values();
    const bool isComplete = std::ranges::none_of(values, [](const QString& text) { return text.trimmed().isEmpty(); });
    return isComplete ? QString() : tr("Fill every blank first, or say that you don't know yet.");
}

void BlankEditor::showGrade(const Response& response, const Grade& grade)
{
    setResponse(response);
    for (const PartGrade& part : grade.parts)
        m_fields->setResult(toQString(part.part).toInt() - 1, part.right ? RowVerdict::Right : RowVerdict::Wrong,
                            toQString(part.feedback));
}

void BlankEditor::setLocked(bool isLocked)
{
    m_fields->setLocked(isLocked);
}

} // namespace secondstack::gui
