// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/ProgressView.h"

#include <QDate>

class QWidget;

namespace secondstack::gui {

// The cards of the Progress page. Each says below its number how the number comes about.

[[nodiscard]] QWidget* makeStudyTimeCard(const learner::ProgressView& view, QDate today);
[[nodiscard]] QWidget* makeActivitiesCard(const learner::ProgressView& view);
[[nodiscard]] QWidget* makeAnswersCard(const learner::ProgressView& view);
[[nodiscard]] QWidget* makeWeeksCard(const learner::ProgressView& view);
[[nodiscard]] QWidget* makeCalendarCard(const learner::ProgressView& view, QDate today);
[[nodiscard]] QWidget* makeQuizzesCard(const learner::ProgressView& view, QDate today);
[[nodiscard]] QWidget* makeSkillsCard(const learner::ProgressView& view);

} // namespace secondstack::gui
