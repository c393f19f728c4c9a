// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/QuestionOptions.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/OptionList.h"
#include "core/learner/quiz/QuizDesk.h"

namespace secondstack::gui {

using namespace curriculum;

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
