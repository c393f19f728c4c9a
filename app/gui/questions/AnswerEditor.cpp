// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/Editors.h"

#include <QVBoxLayout>

namespace secondstack::gui {

using namespace curriculum;

void AnswerEditor::setContent(QWidget* content, const QString& name)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    content->setObjectName(name);
    setFocusProxy(content);
}

AnswerEditor* makeAnswerEditor(const Question& question, int seed)
{
    switch (question.type()) {
    case QuestionType::Order: return new OrderEditor(question, seed);
    case QuestionType::Blank: return new BlankEditor(question);
    case QuestionType::Spot: return new SpotEditor(question, seed);
    case QuestionType::Match: return new MatchEditor(question, seed);
    case QuestionType::Numeric: return new NumberEditor(question);
    case QuestionType::Single:
    case QuestionType::Multiple:
    case QuestionType::Predict: break;
    }
    return new ChoiceEditor(question, seed);
}

bool showsCode(QuestionType type)
{
    return type == QuestionType::Blank || type == QuestionType::Spot;
}

} // namespace secondstack::gui
