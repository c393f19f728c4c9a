// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "core/base/Result.h"

namespace secondstack::gui {

/// Shown instead of everything else when the course cannot be opened: why, and which other one could be.
class CoursePage final : public Page
{
    Q_OBJECT

public:
    /// `canShip`: the course that ships is another one, so it is worth a try.
    CoursePage(const Error& error, bool canShip, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Course"); }

signals:
    void shippedRequested();
    void otherRequested();
    void retryRequested();

protected:
    void refresh() override {}
};

} // namespace secondstack::gui
