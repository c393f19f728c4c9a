// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"
#include "core/doctor/Findings.h"

#include <QWidget>

namespace secondstack::gui {

/// A sign, what it is about, and what was found; below it what to do.
class FindingRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingRow(const doctor::Finding& finding, QWidget* parent = nullptr);
    explicit FindingRow(const doctor::Ability& ability, QWidget* parent = nullptr);

private:
    void fill(doctor::State state, const QString& name, const QString& message, const QString& advice);
};

} // namespace secondstack::gui
