// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QAbstractButton;

namespace secondstack::gui {

/// Says what a button that is chosen is to a screen reader, whose "activate" then clicks it. Qt's own would toggle the
/// check mark instead, and nobody who listens to clicks would hear of that. RadioButton: one of several; CheckBox: on
/// or off by itself, or one of several when its group is exclusive; PageTab: a place; Button: unfolds something, or
/// is not checkable at all. To be said first of all: Qt keeps what it once made of a button.
void setChoiceRole(QAbstractButton& button, QAccessible::Role role);

} // namespace secondstack::gui
