// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/Recorder.h"
#include "core/plan/Plan.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLayout;
class QPushButton;

namespace secondstack::gui {

class Banner;
class PlanForm;
class PlanPreview;
class Session;

/// Planning the weeks, or moving their dates: shows what every change would do, and does nothing before it is accepted.
class PlanPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPanel(Session& session, QWidget* parent = nullptr);

    /// Starts from what the learner said last.
    void begin();

    /// The form says something else than when it began.
    [[nodiscard]] bool isChanged() const { return m_entered != m_begun; }

    /// The preview anew: the plan in force, or what is done, has changed.
    void showPreview();

signals:
    void planned(const secondstack::learner::Recorded& recorded); ///< the plan is stored
    void cancelled();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QLayout* buildButtons();
    void accept();
    void setWaiting(bool isWaiting);
    void showProblem(const QString& text);
    void remember();
    void beginStep();
    void endStep();
    void watch(const QEvent& event);
    void watchCalendar(const QEvent& event);
    void goBack(std::vector<plan::Constraints>& from, std::vector<plan::Constraints>& to);

    Session& m_session;
    PlanForm* m_form;
    PlanPreview* m_preview;
    Banner* m_problem;
    QPushButton* m_accept;
    QPushButton* m_cancel;
    std::optional<plan::Plan> m_proposal;
    plan::Constraints m_begun;                      ///< what the form said first
    plan::Constraints m_entered;                    ///< what it says
    std::vector<plan::Constraints> m_enteredBefore; ///< for undo, the latest last
    std::vector<plan::Constraints> m_undone;        ///< for redo
    std::function<void()> m_endWaiting;
    bool m_isInStep = false;   ///< what is typed in one go, or looked up in the calendar, is one step for undo
    bool m_hasChanged = false; ///< in this step
};

} // namespace secondstack::gui
