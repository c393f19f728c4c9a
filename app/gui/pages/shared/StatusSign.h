// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/ActivityView.h"

#include <QWidget>

namespace secondstack::gui {

/// How an activity or a day stands, as a sign of its own shape: a tick, a triangle, a circle, a dashed circle. The
/// words belong to whoever shows it.
class StatusSign final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusSign(learner::ActivityStatus status, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    learner::ActivityStatus m_status;
};

} // namespace secondstack::gui
