// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/decision/Sitting.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class Banner;

/// All answers in a list, to be looked through before the verdict; every one can be changed, the rest stays. Where two
/// answers to the same question do not agree, it asks which one holds first.
class AnswersScreen final : public QWidget
{
    Q_OBJECT

public:
    AnswersScreen(const curriculum::Questionnaire& questionnaire, learner::Sitting& sitting, QWidget* parent = nullptr);

    /// The verdict is being written: nothing can be pressed.
    void setBusy(bool isBusy);
    void showError(const QString& text);
    void takeFocus();

signals:
    void stepChosen(const QString& id);
    /// A disagreement was settled.
    void settled();
    void verdictRequested();

private:
    void addDisagreement(QVBoxLayout& body, const decision::Disagreement& disagreement);
    void addAnswers(QVBoxLayout& body);
    [[nodiscard]] QWidget* buildRow(const learner::SittingStep& step);

    const curriculum::Questionnaire& m_questionnaire;
    learner::Sitting& m_sitting;
    QPushButton* m_verdict;
    Banner* m_error;
    QWidget* m_first = nullptr; // where the work begins
};

} // namespace secondstack::gui
