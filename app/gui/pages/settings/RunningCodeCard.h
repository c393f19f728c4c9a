// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace secondstack::gui {

class Card;
class SampleRunner;

/// What runs the code of lessons and exercises, a program to try it with, and the way to the page that sets it up.
/// Without `samples` there is nothing to try.
[[nodiscard]] Card* buildRunningCodeCard(SampleRunner* samples, const std::function<void()>& goToReady);

} // namespace secondstack::gui
