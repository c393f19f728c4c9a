// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Names.h"
#include "core/curriculum/ZipSource.h"
#include "tests/fuzz/Targets.h"

namespace secondstack::fuzz {

using namespace curriculum;

void zip(std::string_view bytes)
{
    const auto source = ZipSource::fromBytes(std::string(bytes));
    if (!source) {
        expect(!source.error().message.empty(), "an error says why");
        return;
    }
    const std::vector<std::string> names = (*source)->list().value();
    std::uint64_t total = 0;
    for (const std::string& name : names) {
        expect(!badName(name).has_value(), "no bad name gets through");
        const Result<std::string> content = (*source)->read(name);
        total += content ? content->size() : 0;
        expect(!content || content->size() <= kMostFileBytes, "a file is limited");
    }
    expect(total <= kMostBytes && names.size() <= kMostFiles, "an archive is limited");
}

} // namespace secondstack::fuzz
