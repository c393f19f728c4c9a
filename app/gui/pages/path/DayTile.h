// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/PathView.h"

#include <QAbstractButton>
#include <QDate>

namespace secondstack::gui {

/// A day of the path: its dates, its title and how it stands. Checked while it is unfolded.
class DayTile final : public QAbstractButton
{
    Q_OBJECT

public:
    DayTile(const learner::PathDay& day, int number, QDate today, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_isCurrent;
};

} // namespace secondstack::gui
