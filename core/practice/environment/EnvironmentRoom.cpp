// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/environment/EnvironmentRoom.h"

#include "core/base/File.h"

#include <fcntl.h>
#include <sys/file.h>

namespace secondstack::practice {

namespace fs = std::filesystem;

EnvironmentRoom::EnvironmentRoom(fs::path environment)
    : m_environment(std::move(environment))
    , m_folder(m_environment.string() + ".new")
{
}

Result<void> EnvironmentRoom::open()
{
    const fs::path above = m_environment.parent_path();
    if (auto made = makeFolder(above); !made)
        return made;
    m_lock = Descriptor{::open(above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!m_lock.isOpen() || ::flock(m_lock.number(), LOCK_EX | LOCK_NB) != 0) {
        m_lock = Descriptor{-1};
        return fail(ErrorKind::Busy, "another program is making this environment", m_environment.string(),
                    "wait until it has ended");
    }
    std::error_code ignored; // a crash may have come between the two renames
    if (!fs::exists(m_environment, ignored))
        fs::rename(old(), m_environment, ignored);
    fs::remove_all(m_folder, ignored);
    return makeFolder(work());
}

void EnvironmentRoom::close()
{
    if (!m_lock.isOpen())
        return;
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
    m_lock = Descriptor{-1};
}

} // namespace secondstack::practice
