// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"

namespace secondstack::gui {

/// Says what is being waited for, when there is nothing else to show.
class WaitingPage final : public Page
{
    Q_OBJECT

public:
    explicit WaitingPage(const QString& what, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return m_what; }

protected:
    void refresh() override {}

private:
    QString m_what;
};

} // namespace secondstack::gui
