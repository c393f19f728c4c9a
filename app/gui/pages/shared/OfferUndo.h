// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "app/gui/state/Session.h"

namespace secondstack::gui {

/// Tells what was recorded, with an Undo that takes back that and nothing else. The page then says how it went.
void offerUndo(Page& page, Session& session, const QString& text, const learner::Recorded& recorded);

} // namespace secondstack::gui
