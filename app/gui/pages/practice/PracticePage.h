// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "core/learner/views/ExerciseView.h"

class QButtonGroup;

namespace secondstack::gui {

class Card;
class ScrollPage;
class Session;

/// All exercises by week, each with how it stands; those of one stage can be picked out.
class PracticePage final : public Page
{
    Q_OBJECT

public:
    explicit PracticePage(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    void refresh() override;

private:
    enum Filter { All, ToDo, Begun, Done };

    [[nodiscard]] QWidget* makeFilter();
    [[nodiscard]] bool isShown(const learner::ExerciseView& view) const;
    void addWeek(const learner::PracticeWeek& week);
    void addExercise(Card& card, const learner::ExerciseView& view);
    void addEmptyState();

    Session& m_session;
    ScrollPage* m_scroll;
    QButtonGroup* m_filters;
};

} // namespace secondstack::gui
