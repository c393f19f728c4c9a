// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/ProseView.h"

#include <QDesktopServices>

namespace secondstack::gui {

/// Prose whose links open in the reader's browser when they are activated. The window itself fetches nothing.
[[nodiscard]] inline ProseView* makeProse(const QString& markdown, TextRole role = TextRole::Body)
{
    auto* prose = new ProseView;
    prose->setProse(markdown, role);
    QObject::connect(prose, &ProseView::linkActivated, prose, [](const QUrl& url) { QDesktopServices::openUrl(url); });
    return prose;
}

} // namespace secondstack::gui
