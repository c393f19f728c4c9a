// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Sheet.h"

#include <set>

namespace secondstack::decision {

namespace {

Result<void> checkQuestion(const Question& question)
{
    // Written so that "not a number" fails too.
    if (!(question.weight >= 0 && question.weight <= kMostWeight))
        return fail(ErrorKind::InvalidInput, "a weight must lie between 0 and 1000", question.id);
    if (!(question.low >= -1 && question.low <= 0 && question.high >= 0 && question.high <= 1
          && question.low < question.high))
        return fail(ErrorKind::InvalidInput, "a range must lie within -1..1 and contain 0", question.id);
    return {};
}

Result<Answer> answerTo(const Question& question, const Answers& answers)
{
    const auto found = answers.find(question.id);
    if (found == answers.end())
        return fail(ErrorKind::InvalidInput, "the question is not answered", question.id,
                    "answer it with a level, don't know or not applicable");
    const Answer& answer = found->second;
    if (answer.hasLevel() && (answer.level < 0 || answer.level > kLastLevel))
        return fail(ErrorKind::InvalidInput, "a level must lie between 0 and 4", question.id);
    return answer;
}

} // namespace

Result<Sheet> fillSheet(const std::vector<Question>& questions, const Answers& answers)
{
    Sheet sheet;
    std::set<std::string, std::less<>> seen;
    double weight = 0;
    for (const Question& question : questions) {
        if (!seen.insert(question.id).second)
            return fail(ErrorKind::InvalidInput, "two questions have the same id", question.id);
        if (const auto checked = checkQuestion(question); !checked)
            return fail(checked.error());
        const auto answer = answerTo(question, answers);
        if (!answer)
            return fail(answer.error());
        weight += answer->applies() ? question.weight : 0;
        sheet.push_back({question, *answer});
    }
    if (!(weight > 0))
        return fail(ErrorKind::InvalidInput, "no question with a weight applies, so there is nothing to score", {},
                    "answer at least one question with something else than not applicable");
    return sheet;
}

double pointOf(const Item& item)
{
    return item.answer.hasLevel() ? valueAt(item.question, item.answer.level) : 0.0;
}

} // namespace secondstack::decision
