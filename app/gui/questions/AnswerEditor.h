// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Grading.h"

#include <QWidget>

namespace secondstack::gui {

/// Where a question is answered: one of the answer widgets, speaking of curriculum values.
class AnswerEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// As far as it is given; fits the question's type even when nothing was chosen yet.
    [[nodiscard]] virtual curriculum::Response response() const = 0;

    /// Does not emit. A response to another kind of question changes nothing.
    virtual void setResponse(const curriculum::Response& response) = 0;

    /// What is to be done before the answer can be checked; empty when it can.
    [[nodiscard]] virtual QString missing() const = 0;

    /// Marks each part as right, wrong or missed, in words and with its feedback. For "I don't know yet" it shows what
    /// would have been right.
    virtual void showGrade(const curriculum::Response& response, const curriculum::Grade& grade) = 0;

    /// A locked answer can be read but not changed.
    virtual void setLocked(bool isLocked) = 0;

    /// What the digit keys do, wherever the focus is. False when they do nothing here.
    virtual bool chooseNumber(int) { return false; }

signals:
    void changed();
    void accepted();

protected:
    /// The widget that is the whole editor, or its first.
    void setContent(QWidget* content, const QString& name);
};

/// `seed` shuffles what is shown, see learner::shownOrder(). The question must outlive the editor.
[[nodiscard]] AnswerEditor* makeAnswerEditor(const curriculum::Question& question, int seed);

/// Whether the editor shows Question::code itself.
[[nodiscard]] bool showsCode(curriculum::QuestionType type);

} // namespace secondstack::gui
