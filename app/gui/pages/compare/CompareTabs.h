// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/compare/CompareParts.h"
#include "core/curriculum/Comparison.h"

class QWidget;

namespace secondstack::gui {

/// The tabs beside the table. What they point into must outlive them.
[[nodiscard]] QWidget* buildPointsTab(const curriculum::Comparison& comparison, const CompareContext& context);
[[nodiscard]] QWidget* buildSkillsTab(const std::vector<curriculum::ComparedSkill>& skills, const QString& boundary,
                                      const CompareContext& context);
[[nodiscard]] QWidget* buildMythsTab(const curriculum::Comparison& comparison, const CompareContext& context);
[[nodiscard]] QWidget* buildFaqTab(const curriculum::Comparison& comparison);
[[nodiscard]] QWidget* buildCareerTab(const curriculum::Comparison& comparison);

} // namespace secondstack::gui
