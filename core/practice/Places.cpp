// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/Places.h"

#include <unistd.h>

namespace secondstack::practice {

namespace fs = std::filesystem;

bool isProgram(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

bool isInUsr(const fs::path& path)
{
    return path == "/usr" || path.string().starts_with("/usr/");
}

} // namespace secondstack::practice
