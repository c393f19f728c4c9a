// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/DataTrial.h"

#include "core/base/File.h"
#include "core/curriculum/Check.h"
#include "core/learner/JournalFile.h"
#include "core/learner/ProfileFile.h"

#include <algorithm>

namespace secondstack::doctor {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kLeastSpace = std::uintmax_t{50} << 20;
constexpr const char* kLearnerFile = "learner.db";

Finding examineSpace(const fs::path& data)
{
    std::error_code error;
    fs::path there = data;
    while (!fs::exists(there, error) && there.has_relative_path())
        there = there.parent_path();
    const fs::space_info space = fs::space(there, error);
    if (error)
        return {
            "space", State::Limited, "the free space at " + there.string() + " is not known: " + error.message(), {}};
    const std::string message = std::to_string(space.available >> 20) + " MiB free at " + there.string();
    if (space.available < kLeastSpace)
        return {"space", State::Bad, message, "free some space: progress cannot be written to a full disk"};
    return {"space", State::Good, message, {}};
}

std::vector<fs::path> learnerFilesIn(const fs::path& data)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : entriesOf(data / "profiles")) {
        if (const fs::path file = entry.path() / kLearnerFile; fs::exists(file, error))
            files.push_back(file);
    }
    std::ranges::sort(files);
    return files;
}

Result<std::int64_t> checkedEvents(const fs::path& file)
{
    const SystemClock clock;
    auto journal = learner::openToLook(file, storage::Access::ReadOnly, clock);
    if (!journal)
        return fail(journal.error());
    if (const auto sound = storage::checkIntegrity(journal->database()); !sound)
        return fail(sound.error());
    const auto newer = learner::isFromNewerVersion(*journal);
    if (!newer)
        return fail(newer.error());
    if (*newer)
        return fail(ErrorKind::NewerVersion, "it was written by a newer version of the app", {}, "update the app");
    const auto broken = journal->verify();
    if (!broken)
        return fail(broken.error());
    if (!broken->empty())
        return fail(ErrorKind::Damaged, broken->front(), {}, "restore a backup in Settings");
    const auto stats = journal->stats();
    return stats ? Result<std::int64_t>(stats->events) : fail(stats.error());
}

Finding examineFile(const fs::path& file)
{
    const auto events = checkedEvents(file);
    if (events)
        return {"database", State::Good, file.string() + ": " + std::to_string(*events) + " events, all sound", {}};
    const State state = events.error().kind == ErrorKind::NewerVersion ? State::Limited : State::Bad;
    return {"database", state, file.string() + ": " + events.error().message, events.error().advice};
}

} // namespace

Findings examineData(const fs::path& data)
{
    Findings findings{examineSpace(data)};
    for (const fs::path& file : learnerFilesIn(data))
        findings.push_back(examineFile(file));
    if (findings.size() == 1)
        findings.push_back({"database", State::Good, "no progress was recorded yet in " + data.string(), {}});
    return findings;
}

Finding examinePack(const fs::path& pack)
{
    const auto source = curriculum::openPack(pack);
    if (!source)
        return {"pack", State::Bad, pack.string() + ": " + source.error().message,
                "install the app again, or name a pack"};
    const curriculum::Report report = curriculum::checkPack(**source);
    const std::string counts =
        std::to_string(report.counts.lessons) + " lessons, " + std::to_string(report.counts.items) + " items";
    if (!report.problems.empty())
        return {"pack", State::Bad, pack.string() + ": " + describe(report.problems.list().front()),
                "see all with: secondstack-cli check " + pack.string()};
    return {"pack", State::Good, pack.string() + ": " + counts, {}};
}

} // namespace secondstack::doctor
