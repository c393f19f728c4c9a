// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>

namespace secondstack::gui {

/// With Ctrl, Alt or Meta a key is a command of the window, not an answer.
[[nodiscard]] inline bool isCommandKey(const QKeyEvent& event)
{
    return (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != Qt::NoModifier;
}

[[nodiscard]] inline bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// Ctrl+Enter: run what has the focus.
[[nodiscard]] inline bool isRunKey(const QKeyEvent& event)
{
    return isEnter(event) && (event.modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier;
}

} // namespace secondstack::gui
