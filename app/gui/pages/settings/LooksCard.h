// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace secondstack::gui {

class Card;
class Preferences;

/// Colours, text size and motion. Every choice takes effect at once and is remembered on this computer.
[[nodiscard]] Card* buildLooksCard(Preferences& preferences);

} // namespace secondstack::gui
