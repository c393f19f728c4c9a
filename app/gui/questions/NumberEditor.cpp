// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/Editors.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/NumberField.h"
#include "core/curriculum/grading/Text.h"

namespace secondstack::gui {

using namespace curriculum;

NumberEditor::NumberEditor(const Question& question)
    : m_field(new NumberField(tr("Your answer"), toQString(std::get<NumericAnswer>(question.body).unit)))
{
    setContent(m_field, QStringLiteral("numberField"));
    connect(m_field, &NumberField::valueChanged, this, &AnswerEditor::changed);
    connect(m_field, &NumberField::accepted, this, &AnswerEditor::accepted);
}

Response NumberEditor::response() const
{
    return TypedNumber{m_field->text().toStdString()};
}

void NumberEditor::setResponse(const Response& response)
{
    if (const auto* typed = std::get_if<TypedNumber>(&response))
        m_field->setText(toQString(typed->text));
}

QString NumberEditor::missing() const
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty())
        return tr("Type a number first, or say that you don't know yet.");
    return numberFrom(text.toStdString()) ? QString() : tr("“%1” is no number. Type one such as 2 or 1.5.").arg(text);
}

void NumberEditor::showGrade(const Response& response, const Grade& grade)
{
    setResponse(response);
    for (const PartGrade& part : grade.parts)
        m_field->setResult(part.right ? RowVerdict::Right : RowVerdict::Wrong, toQString(part.feedback));
}

void NumberEditor::setLocked(bool isLocked)
{
    m_field->setLocked(isLocked);
}

} // namespace secondstack::gui
