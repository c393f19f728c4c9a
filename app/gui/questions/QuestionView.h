// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Grading.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class AnswerEditor;

/// How a question is put.
struct QuestionSetup
{
    int seed = 0;          ///< shuffles what is shown, see learner::shownOrder()
    bool showsNode = true; ///< the Node.js code stands with the question, not beside it
    QString checkText;     ///< on the button that answers; "Check" unless given
    QString nextText;      ///< on the main button after the feedback; without a text there is none
    QString againText;     ///< on the button that asks once more after the feedback; without a text there is none
};

/// A question of any type: what is asked, the answer, "I don't know yet" and Check; then what was right and why, and
/// Next. It grades nothing itself: whoever hears `answered` does, and calls showGrade() or showFailure().
class QuestionView final : public QWidget
{
    Q_OBJECT

public:
    /// The question must outlive the view.
    QuestionView(const curriculum::Question& question, const QuestionSetup& setup, QWidget* parent = nullptr);

    [[nodiscard]] const curriculum::Question& question() const { return m_question; }
    [[nodiscard]] bool isGraded() const { return m_stage == Stage::Graded; }

    /// As far as it is given; for a draft.
    [[nodiscard]] curriculum::Response response() const;
    void setResponse(const curriculum::Response& response); ///< does not emit

    void showGrade(const curriculum::Response& response, const curriculum::Grade& grade);

    /// The same for an answer of before: neither takes the focus nor says it aloud.
    void recallGrade(const curriculum::Response& response, const curriculum::Grade& grade);

    /// The right answer and why it is right, without a word about any given one.
    void showSolution();

    /// The answer could not be kept or read: says why, and the answer can be changed and given again.
    void showFailure(const QString& why);

    /// Stands between the answer and what is said about it; the view owns it.
    void setResult(QWidget* result);

    void setNextText(const QString& text);

    bool chooseNumber(int number);

    /// What Enter does: checks, or asks to go on after the feedback.
    void accept();

    /// The line that says whether the answer was right; for scrolling to it.
    [[nodiscard]] QWidget* verdict() const;

signals:
    void answered(const secondstack::curriculum::Response& response);
    void responseChanged();
    void nextRequested();
    void againRequested();

private:
    enum class Stage { Asking, Waiting, Graded };

    void build(const QuestionSetup& setup);
    [[nodiscard]] QWidget* buildButtons();
    void check();
    void give(const curriculum::Response& response);
    void setStage(Stage stage);
    void showExplanation(const curriculum::Grade& grade);

    const curriculum::Question& m_question;
    Stage m_stage = Stage::Asking;
    AnswerEditor* m_editor;
    QVBoxLayout* m_result;
    QLabel* m_verdict;
    QVBoxLayout* m_feedback;
    QLabel* m_message;
    QWidget* m_hints;
    QPushButton* m_dontKnow;
    QPushButton* m_check;
    QPushButton* m_again;
    QPushButton* m_next;
};

} // namespace secondstack::gui
