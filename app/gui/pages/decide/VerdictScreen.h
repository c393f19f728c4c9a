// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Navigator.h"
#include "core/learner/Learner.h"
#include "core/learner/views/VerdictView.h"

#include <QWidget>

class QPushButton;

namespace secondstack::gui {

class ScrollPage;

/// The verdict with everything that explains it.
class VerdictScreen final : public QWidget
{
    Q_OBJECT

public:
    /// `pending`: how many answers of a new sitting are given already; 0 when none was begun.
    VerdictScreen(learner::Learner& learner, const curriculum::Questionnaire& questionnaire, learner::VerdictView view,
                  int pending, QWidget* parent = nullptr);

    void takeFocus();

signals:
    void placeRequested(const secondstack::gui::Place& place);
    void changeRequested();
    void retakeRequested();
    void continueRequested();
    void discardRequested();

private:
    void buildHead();
    void buildSteps();
    void addPending(int pending);
    void addKnockouts();
    [[nodiscard]] QWidget* buildStrength() const;
    [[nodiscard]] QString stability() const;
    [[nodiscard]] QString firmness() const;
    [[nodiscard]] QWidget* buildContributions();
    void addComparison();
    void addRetake();

    learner::Learner& m_learner;
    const curriculum::Questionnaire& m_questionnaire;
    const learner::VerdictView m_view;
    ScrollPage* m_page;
    QPushButton* m_main = nullptr;
};

} // namespace secondstack::gui
