// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the fuzz targets over their corpus in every build, so that what was found once stays repaired.
#include "core/base/File.h"
#include "tests/fuzz/Targets.h"
#include "tests/support/Catch.h"

#include <filesystem>

using namespace secondstack;

namespace {

namespace fs = std::filesystem;

int replay(const fs::path& folder, void (*target)(std::string_view))
{
    constexpr std::uint64_t kMost = 1U << 20;
    int files = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
        const std::string bytes = readFile(entry.path(), kMost).value();
        target(bytes);
        target(std::string_view(bytes).substr(0, bytes.size() / 2));
        ++files;
    }
    target({});
    return files;
}

} // namespace

TEST_CASE("the corpus of each fuzz target is handled", "[fuzz]")
{
    const fs::path corpus = SECONDSTACK_SOURCE_DIR "/tests/fuzz/corpus";
    CHECK(replay(corpus / "json", fuzz::json) >= 5);
    CHECK(replay(corpus / "markdown", fuzz::markdown) >= 4);
    CHECK(replay(corpus / "pack", fuzz::pack) >= 2);
    CHECK(replay(SECONDSTACK_FUZZ_SEEDS "/zip", fuzz::zip) >= 2);
}
