// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Content.h"

#include "core/curriculum/read/Reading.h"

#include <algorithm>
#include <iterator>

namespace secondstack::curriculum {

namespace {

bool hasFolder(const std::vector<std::string>& names, const std::string& folder)
{
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return name.starts_with(folder); });
}

} // namespace

Content loadContent(const PackSource& source, Problems& problems)
{
    Content content;
    const Result<std::vector<std::string>> names = source.list();
    if (!names) {
        note(names.error(), names.error().where, problems);
        return content;
    }
    content.pack = loadPack(source, problems);
    for (const Day& day : content.pack.days) {
        for (const Activity& activity : day.activities) {
            if (activity.kind == ActivityKind::Lesson && activity.isReady())
                content.lessons.push_back(loadLesson(source, activity, problems));
        }
        std::vector<Question> questions = loadQuestions(source, day, problems);
        std::move(questions.begin(), questions.end(), std::back_inserter(content.questions));
    }
    if (hasFolder(*names, "decide/"))
        content.questionnaire = loadQuestionnaire(source, problems);
    if (hasFolder(*names, "compare/"))
        content.comparison = loadComparison(source, problems);
    return content;
}

} // namespace secondstack::curriculum
