// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/EditorKeys.h"

#include "app/gui/widgets/Keys.h"

namespace secondstack::gui {
namespace {

bool isPlainEditorKey(int key)
{
    const bool isFunctionKey = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    return !isFunctionKey || key == Qt::Key_F3 || key == Qt::Key_F8;
}

bool isControlKeyForReading(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_A:
    case Qt::Key_C:
    case Qt::Key_Insert:
    case Qt::Key_F:
    case Qt::Key_G:
    case Qt::Key_M:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0: return true;
    default: return false;
    }
}

bool isControlKeyForWriting(int key)
{
    switch (key) {
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_H:
    case Qt::Key_V:
    case Qt::Key_X:
    case Qt::Key_Y:
    case Qt::Key_Z:
    case Qt::Key_Slash: return true;
    default: return false;
    }
}

} // namespace

bool isEditorKey(const QKeyEvent& event, bool isReadOnly)
{
    const int key = event.key();
    if (!isCommandKey(event))
        return isPlainEditorKey(key);
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    // AltGr is Ctrl+Alt on Windows, and types.
    if (modifiers == (Qt::ControlModifier | Qt::AltModifier))
        return !event.text().isEmpty() && event.text().front().isPrint();
    if (modifiers != Qt::ControlModifier)
        return false;
    const bool isShiftedLetter = event.modifiers().testFlag(Qt::ShiftModifier) && key >= Qt::Key_A && key <= Qt::Key_Z;
    if (isShiftedLetter)
        return !isReadOnly && key == Qt::Key_Z;
    return isControlKeyForReading(key) || (!isReadOnly && isControlKeyForWriting(key));
}

} // namespace secondstack::gui
