// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/LayoutButton.h"
#include "core/learner/views/ActivityView.h"

class QLayout;

namespace secondstack::gui {

/// One activity in a list: how it stands, what it is, its kind and its length. In a narrow list the last two stand
/// below. Pressing it is the owner's business; a row that leads nowhere is made `Still`.
class ActivityRow final : public LayoutButton
{
    Q_OBJECT

public:
    enum class Mode { Button, Still };

    explicit ActivityRow(const learner::ActivityView& view, Mode mode = Mode::Button, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QLayout* buildWords(const learner::ActivityView& view);
    [[nodiscard]] QLayout* buildKindAndLength(const learner::ActivityView& view);

    Mode m_mode;
};

} // namespace secondstack::gui
