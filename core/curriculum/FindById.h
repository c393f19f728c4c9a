// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace secondstack::curriculum {

/// The item with this `id`, or nullptr.
template<typename T, typename Id>
[[nodiscard]] const T* findById(const std::vector<T>& list, const Id& id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& item) { return item.id == id; });
    return found != list.end() ? &*found : nullptr;
}

} // namespace secondstack::curriculum
