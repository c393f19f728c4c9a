// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/Buttons.h"

#include <QWidget>

class QHBoxLayout;

namespace secondstack::gui {

/// Nothing to show yet, still loading, failed, or something missing: what it is, and always a next step.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QPushButton* addStep(const QString& text, ButtonKind kind = ButtonKind::Primary);

private:
    QHBoxLayout* m_steps;
};

} // namespace secondstack::gui
