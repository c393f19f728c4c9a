// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <stdexcept>
#include <type_traits>
#include <utility>

namespace secondstack::tests {

/// The value, or an exception that says what went wrong: for set-up, where a failure is not what is being tested.
template<typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(describe(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace secondstack::tests
