// SPDX-License-Identifier: GPL-3.0-or-later
// What is fuzzed. Each function takes any bytes, and aborts when a promise of the code is broken; crashes and undefined
// behaviour are the sanitizers' to find. The fuzz preset makes a libFuzzer program `fuzz_<name>` of each, every other
// build replays the corpus.
#pragma once

#include <string_view>

namespace secondstack::fuzz {

void json(std::string_view bytes);
void markdown(std::string_view bytes);
/// Files of a pack, each after a line "=== name".
void pack(std::string_view bytes);
void zip(std::string_view bytes);

/// Aborts with a message unless the promise holds.
void expect(bool promise, const char* what);

} // namespace secondstack::fuzz
