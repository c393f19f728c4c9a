// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace secondstack::gui {

/// Whether a code editor does something with this key. The others are the window's: Ctrl+Enter, Ctrl+K, Alt+Left, F1.
[[nodiscard]] bool isEditorKey(const QKeyEvent& event, bool isReadOnly);

} // namespace secondstack::gui
