// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace secondstack::gui {

class CommandList;

/// Lists the keys that questions, lessons and the questionnaire handle themselves on the sheet of keys.
void addKeyNotes(CommandList& commands);

} // namespace secondstack::gui
