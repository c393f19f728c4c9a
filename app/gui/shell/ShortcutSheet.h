// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace secondstack::gui {

class CommandList;

/// All keys of the window, by group. Escape closes.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const CommandList& commands, QWidget* parent);
};

} // namespace secondstack::gui
