// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/SampleRunner.h"
#include "app/gui/state/StudyTimer.h"
#include "core/curriculum/Grading.h"
#include "core/learner/quiz/QuizEvents.h"

#include <QWidget>

class QVBoxLayout;

namespace secondstack::gui {

class Card;
class QuestionView;
class RunView;
class Session;

/// What the parts of a lesson need from outside.
struct LessonContext
{
    Session& session;
    SampleRunner& runner;
    StudyTimer& timer;
    std::string lesson; ///< activity id
};

/// A question that stands in a lesson, as often as one likes: a self-check, or a prediction that is run afterwards.
class LessonQuestion final : public QWidget
{
    Q_OBJECT

public:
    /// The question must outlive the widget.
    LessonQuestion(const LessonContext& context, const curriculum::Question& question, learner::AnswerPlace place,
                   const QString& heading, QWidget* parent = nullptr);

signals:
    /// The feedback is read, and the reader wants to go on.
    void finished();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();
    void answer(const curriculum::Response& response);
    void runIt(const curriculum::Response& response);
    void showLastTime();
    [[nodiscard]] bool isPrediction() const { return m_place == learner::AnswerPlace::Predict; }

    LessonContext m_context;
    const curriculum::Question& m_question;
    learner::AnswerPlace m_place;
    Card* m_card;
    QVBoxLayout* m_holder;
    QuestionView* m_view = nullptr;
};

} // namespace secondstack::gui
