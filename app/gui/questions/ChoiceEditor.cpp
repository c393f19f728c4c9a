// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/Editors.h"
#include "app/gui/questions/QuestionOptions.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/OptionList.h"

namespace secondstack::gui {

using namespace curriculum;

ChoiceEditor::ChoiceEditor(const Question& question, int seed) : m_question(question), m_list(new OptionList)
{
    fillOptions(*m_list, question, seed);
    setContent(m_list, QStringLiteral("optionList"));
    connect(m_list, &OptionList::chosenChanged, this, &AnswerEditor::changed);
    connect(m_list, &OptionList::accepted, this, &AnswerEditor::accepted);
}

Response ChoiceEditor::response() const
{
    ChosenOptions chosen;
    for (const QString& id : m_list->chosen())
        chosen.ids.push_back(id.toStdString());
    return chosen;
}

void ChoiceEditor::setResponse(const Response& response)
{
    const auto* chosen = std::get_if<ChosenOptions>(&response);
    if (chosen == nullptr)
        return;
    QStringList ids;
    for (const std::string& id : chosen->ids)
        ids << toQString(id);
    m_list->setChosen(ids);
}

QString ChoiceEditor::missing() const
{
    return m_list->chosen().isEmpty() ? tr("Choose an answer first, or say that you don't know yet.") : QString();
}

void ChoiceEditor::showGrade(const Response& response, const Grade& grade)
{
    m_list->setChosen({});
    setResponse(response);
    markOptions(*m_list, m_question, grade.parts);
}

void ChoiceEditor::setLocked(bool isLocked)
{
    m_list->setLocked(isLocked);
}

bool ChoiceEditor::chooseNumber(int number)
{
    return m_list->chooseNumber(number);
}

} // namespace secondstack::gui
