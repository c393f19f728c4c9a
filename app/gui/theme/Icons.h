// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace secondstack::gui {

/// One of the monochrome icons of resources/icons, by file name without ".svg". Drawn in the theme's text colour of
/// the moment it is painted, so it follows a theme change; muted when disabled.
[[nodiscard]] QIcon icon(const QString& name);

/// The same in a given colour, `size` device-independent pixels square.
[[nodiscard]] QPixmap tintedPixmap(const QString& name, int size, const QColor& color, qreal devicePixelRatio);

/// The app's mark, green and blue.
[[nodiscard]] QIcon appIcon();

} // namespace secondstack::gui
