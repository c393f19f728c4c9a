// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/Targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    secondstack::fuzz::SECONDSTACK_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
