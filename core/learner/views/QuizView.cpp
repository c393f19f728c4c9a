// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/QuizView.h"

#include "core/learner/Learner.h"
#include "core/learner/views/ActivityView.h"
#include "core/learner/views/PathView.h"

#include <algorithm>

namespace secondstack::learner {

namespace {

void showSitting(QuizView& view, const Learner& learner, const QuizSitting& sitting)
{
    view.stage = QuizStage::Open;
    view.answered = static_cast<int>(sitting.answers.size());
    for (std::size_t i = 0; i < sitting.questions.size(); ++i) {
        QuizQuestion shown{learner.course().question(sitting.questions[i]), {}, {}, sitting.seed};
        if (i < sitting.answers.size())
            shown.correct = sitting.answers[i];
        view.questions.push_back(shown);
    }
}

void showLastAnswers(QuizView& view, const Learner& learner)
{
    view.stage = view.lastDone ? QuizStage::Finished : QuizStage::Untaken;
    for (const curriculum::Question* question : learner.course().questionsOf(*view.quiz)) {
        QuizQuestion shown{question, {}, {}, 0};
        const LastAnswer* last = learner.state().quizzes().lastAnswer(question->id);
        if (view.lastDone && last != nullptr) {
            shown.correct = last->correct;
            shown.response = last->response();
            shown.seed = last->seed;
        }
        view.questions.push_back(shown);
    }
}

} // namespace

QuizView quizView(const Learner& learner, std::string_view activity)
{
    QuizView view;
    const curriculum::Pack& pack = learner.course().pack();
    const curriculum::Activity* quiz = pack.findActivity(activity);
    if (quiz == nullptr || quiz->kind != curriculum::ActivityKind::Quiz || !quiz->isReady())
        return view;
    view.quiz = quiz;
    view.place = placeInCourse(pack, activity);
    view.next = neighboursOf(pack, activity).next;
    if (const auto record = recordOf(learner, activity, learner.plan().doneActivities()))
        view.lastDone = record->last;
    if (const auto* sitting = openSitting(learner.course(), learner.state().quizzes(), activity))
        showSitting(view, learner, *sitting);
    else
        showLastAnswers(view, learner);
    view.right = static_cast<int>(
        std::ranges::count_if(view.questions, [](const QuizQuestion& each) { return each.correct == true; }));
    return view;
}

} // namespace secondstack::learner
