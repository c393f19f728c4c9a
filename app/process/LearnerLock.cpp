// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/LearnerLock.h"

namespace secondstack::process {

namespace fs = std::filesystem;

Result<std::unique_ptr<QLockFile>> lockLearnerFile(const fs::path& file)
{
    std::error_code error;
    fs::path name = fs::weakly_canonical(file, error); // one lock, whatever links lead to the file
    if (error)
        name = file;
    name.replace_extension(".lock");
    auto lock = std::make_unique<QLockFile>(QString::fromStdString(name.string()));
    lock->setStaleLockTime(0); // only a dead owner makes a lock stale, not its age
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
        return fail(ErrorKind::Busy, "another window or program has this learner's file open", file.string(),
                    "close it and try again");
    return lock;
}

} // namespace secondstack::process
