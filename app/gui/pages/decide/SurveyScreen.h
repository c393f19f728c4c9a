// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/decide/QuestionForm.h"
#include "core/learner/decision/Sitting.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class ProgressBar;
class ScrollPage;

/// The questions, one at a time. No score is shown or hinted at. Works on the sitting it is given and tells of every
/// change, so that it can be kept.
class SurveyScreen final : public QWidget
{
    Q_OBJECT

public:
    /// The sitting must have a current step; `isRevision`: one answer is looked at again, and the list comes next.
    SurveyScreen(const curriculum::Questionnaire& questionnaire, learner::Sitting& sitting, bool isRevision,
                 QWidget* parent = nullptr);

    void takeFocus();

signals:
    void answered();
    /// Another step is current now; or none, and every step was passed.
    void moved();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showStep();
    void showHints(const Asked& question);
    void take();
    void goNext();
    void goPrevious();
    [[nodiscard]] QWidget* buildButtons();
    [[nodiscard]] Asked asked() const;
    [[nodiscard]] Chosen given() const;
    [[nodiscard]] QString criterion() const;

    const curriculum::Questionnaire& m_questionnaire;
    learner::Sitting& m_sitting;
    bool m_isRevision;
    ScrollPage* m_page;
    ProgressBar* m_progress;
    QuestionForm* m_form;
    QVBoxLayout* m_hints; // the keys of the question on screen
    QPushButton* m_previous;
    QPushButton* m_next;
};

} // namespace secondstack::gui
