// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace secondstack::gui {

/// Makes the bundled families known to Qt; once per program, cheap when repeated.
void loadFonts();

/// Families in order of preference. Each falls back to the other for the few signs it lacks.
[[nodiscard]] QStringList sansFamilies();
[[nodiscard]] QStringList monoFamilies();

} // namespace secondstack::gui
