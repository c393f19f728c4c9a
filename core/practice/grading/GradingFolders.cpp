// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/GradingFolders.h"

#include "core/base/File.h"

namespace secondstack::practice {

Result<GradingFolders> GradingFolders::make()
{
    auto root = ScratchFolder::make();
    if (!root)
        return fail(root.error());
    GradingFolders folders{std::move(*root)};
    if (auto fits = canHoldSocket(folders.socket()); !fits)
        return fail(fits.error());
    for (const Result<void>& made : {fillFolder(folders.exercise(), {}), fillFolder(folders.files(), {}),
                                     makeFolder(folders.work()), makeSharedFolder(folders.link())}) {
        if (!made)
            return fail(made.error());
    }
    return folders;
}

Result<void> GradingFolders::fill(const ProjectFiles& exercise, const ProjectFiles& files) const
{
    if (auto filled = fillFolder(this->exercise(), exercise); !filled)
        return filled;
    return fillFolder(this->files(), files);
}

} // namespace secondstack::practice
