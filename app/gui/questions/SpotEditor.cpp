// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/Editors.h"
#include "app/gui/questions/QuestionOptions.h"
#include "app/gui/questions/QuestionWords.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/LinePicker.h"
#include "app/gui/widgets/OptionList.h"

#include <QLabel>
#include <QVBoxLayout>

namespace secondstack::gui {

using namespace curriculum;

SpotEditor::SpotEditor(const Question& question, int seed)
    : m_question(question)
    , m_body(std::get<SpotBug>(question.body))
    , m_picker(new LinePicker)
    , m_list(new OptionList)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(makeLabel(tr("Which line?"), TextRole::SmallStrong));
    column->addWidget(m_picker);
    column->addWidget(makeLabel(tr("What fits it?"), TextRole::SmallStrong));
    column->addWidget(m_list);
    m_picker->setCode(toQString(question.code), codeLanguageOf(question.codeLanguage));
    m_picker->setObjectName("linePicker");
    fillOptions(*m_list, question, seed);
    m_list->setObjectName("optionList");
    setFocusProxy(m_picker);
    connect(m_picker, &LinePicker::chosenChanged, this, &AnswerEditor::changed);
    connect(m_list, &OptionList::chosenChanged, this, &AnswerEditor::changed);
    connect(m_picker, &LinePicker::accepted, this, &AnswerEditor::accepted);
    connect(m_list, &OptionList::accepted, this, &AnswerEditor::accepted);
}

Response SpotEditor::response() const
{
    return SpottedLine{m_picker->chosenLine(), m_list->chosen().value(0).toStdString()};
}

void SpotEditor::setResponse(const Response& response)
{
    const auto* spotted = std::get_if<SpottedLine>(&response);
    if (spotted == nullptr)
        return;
    m_picker->setChosenLine(spotted->line);
    m_list->setChosen({toQString(spotted->option)});
}

QString SpotEditor::missing() const
{
    if (m_picker->chosenLine() == 0)
        return tr("Choose a line first, or say that you don't know yet.");
    return m_list->chosen().isEmpty() ? tr("Choose what is wrong with the line, too.") : QString();
}

// The first part of a grade is the line, the others are options.
void SpotEditor::showGrade(const Response& response, const Grade& grade)
{
    setResponse(response);
    const bool hasLine = !grade.parts.empty();
    if (hasLine) {
        const PartGrade& line = grade.parts.front();
        m_picker->setResult(toQString(line.part).toInt(), line.right ? RowVerdict::Right : RowVerdict::Wrong,
                            toQString(line.feedback));
    }
    if (!hasLine || !grade.parts.front().right) {
        for (const int line : m_body.lines)
            m_picker->setResult(line, RowVerdict::Missed);
    }
    markOptions(*m_list, m_question, {grade.parts.begin() + (hasLine ? 1 : 0), grade.parts.end()});
}

void SpotEditor::setLocked(bool isLocked)
{
    m_picker->setLocked(isLocked);
    m_list->setLocked(isLocked);
}

bool SpotEditor::chooseNumber(int number)
{
    return m_list->chooseNumber(number);
}

} // namespace secondstack::gui
