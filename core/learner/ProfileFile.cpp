// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/ProfileFile.h"

#include "core/base/File.h"
#include "core/learner/JournalFile.h"

namespace secondstack::learner {

namespace fs = std::filesystem;

namespace {

Result<ProfileFile> fold(journal::Journal journal)
{
    auto state = foldJournal(journal);
    if (!state)
        return fail(state.error());
    auto drafts = Drafts::read(journal);
    if (!drafts)
        return fail(drafts.error());
    return ProfileFile{std::move(journal), std::move(*state), std::move(*drafts)};
}

} // namespace

Result<ProfileFile> openProfileFile(const fs::path& path, const Clock& clock, Random random)
{
    auto journal = journal::openLearnerFile(path, clock, std::move(random));
    if (!journal)
        return fail(journal.error());
    const bool isNewer = journal->isReadOnly();
    auto file = fold(std::move(*journal));
    if (!file && isNewer)
        return fail(journal::tooNew(path, file.error()));
    return file;
}

Result<std::string> nameInFile(const fs::path& path, const Clock& clock)
{
    auto journal = openToLook(path, storage::Access::ReadOnly, clock);
    if (!journal)
        return fail(journal.error());
    const auto state = foldJournal(*journal);
    if (!state)
        return fail(state.error());
    return state->profile().name();
}

Result<std::optional<fs::path>> restoreProfileFile(const fs::path& backup, const fs::path& path, const Clock& clock,
                                                   Random random)
{
    auto restored = journal::restoreLearnerFile(backup, path, clock, std::move(random));
    if (!restored)
        return fail(restored.error());
    return std::move(restored->aside);
}

Result<void> startEmptyFile(const fs::path& path, const Clock& clock)
{
    const auto aside = storage::setAside(path, clock.now().utc);
    if (!aside && aside.error().kind != ErrorKind::NotFound)
        return fail(aside.error());
    return writeFile(path, ""); // without one, it would be called lost
}

} // namespace secondstack::learner
