// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "app/gui/state/StudyTimer.h"
#include "core/curriculum/Response.h"
#include "core/learner/views/QuizView.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class ProgressBar;
class QuestionView;
class ScrollPage;
class Session;

/// A quiz: what it is for, then one question at a time, then the result.
class QuizPage final : public Page
{
    Q_OBJECT

public:
    explicit QuizPage(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void open(const QString& argument) override;
    void activated() override;
    void deactivated() override;

protected:
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Screen { None, Missing, Intro, Question, Result };

    [[nodiscard]] Screen screenFor() const;
    [[nodiscard]] bool isFeedbackShown() const;
    void show(Screen screen);
    void showHead();
    void showMissing();
    void showIntro();
    void showQuestion();
    void showResult();
    void showSide();
    [[nodiscard]] QWidget* buildProgress();

    void start();
    void answer(const curriculum::Response& response);
    void goOn();
    void focusWork();

    void keepDraft();
    void restoreDraft();
    [[nodiscard]] std::string draftKey() const;

    Session& m_session;
    StudyTimer m_timer;
    ScrollPage* m_scroll;
    QWidget* m_progress;
    QLabel* m_progressText;
    ProgressBar* m_progressBar;
    QTimer m_drafter; // a moment after the last change of an answer

    QString m_asked; // the argument of open()
    learner::QuizView m_view;
    Screen m_screen = Screen::None;
    int m_index = 0; // of the question on screen

    // Of the screen that is built; they belong to the body.
    QuestionView* m_question = nullptr;
    QVBoxLayout* m_side = nullptr;
    QPushButton* m_main = nullptr;
    QPushButton* m_start = nullptr; // Start, Continue or Again
    QLabel* m_problem = nullptr;
};

} // namespace secondstack::gui
