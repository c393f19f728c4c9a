// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/Export.h"

#include "core/base/File.h"

#include <cerrno>
#include <fstream>

namespace secondstack::learner {

namespace fs = std::filesystem;

Result<int> exportEvents(journal::Journal& journal, const fs::path& target)
{
    // Too large for one string: written line by line beside the target, renamed when complete.
    fs::path part = target;
    part += ".part";
    int lines = 0;
    errno = 0;
    std::ofstream file{part, std::ios::binary | std::ios::trunc};
    auto written = journal.forEachLine([&](const std::string& line) -> Result<void> {
        file << line << '\n';
        ++lines;
        return file ? Result<void>{} : fail(systemError(errno, "write the export", target));
    });
    file.close();
    if (written && !file)
        written = fail(systemError(errno, "write the export", target));
    if (written)
        written = putInPlace(part, target);
    if (written)
        return lines;
    std::error_code ignored;
    fs::remove(part, ignored);
    return fail(written.error());
}

} // namespace secondstack::learner
