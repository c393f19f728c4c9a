// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/HttpClient.h"

namespace secondstack::gui {

/// The requests that an app's own description offers, in its order, each with an example body where it takes JSON.
/// At most 100; nothing for what is no OpenAPI description: the learner's code wrote it.
[[nodiscard]] QList<HttpRequest> requestsOf(const QByteArray& openApi);

} // namespace secondstack::gui
