// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Session.h"

#include "app/gui/state/Background.h"
#include "app/gui/state/Profiles.h"
#include "core/learner/Export.h"
#include "core/learner/JournalFile.h"

#include <chrono>
#include <utility>

namespace secondstack::gui {

using namespace std::chrono_literals;

namespace {

constexpr Millis kCheckTime = 500ms;
constexpr auto kBackupEvery = 24h;

} // namespace

Session::Session(const learner::Course& course, const Clock& clock, learner::ProfileFile file,
                 std::filesystem::path profileFolder, QObject* parent)
    : QObject(parent)
    , m_course(course)
    , m_clock(clock)
    , m_folder(std::move(profileFolder))
    , m_isReadOnly(file.journal.isReadOnly())
    , m_eventsAtStart(file.state.eventCount())
{
    const auto deliver = [this](std::function<void()> outcome) {
        QMetaObject::invokeMethod(this, std::move(outcome), Qt::QueuedConnection);
    };
    m_queue = std::make_unique<learner::ThreadedCommitQueue>(std::move(file.journal), deliver);
    m_saving = std::make_unique<SavingQueue>(*m_queue, [this] { emit savingChanged(); });
    m_learner = std::make_unique<learner::Learner>(course, clock, Random::fromSystem(), *m_saving,
                                                   std::move(file.state), std::move(file.drafts));
    m_subscription = m_learner->subscribe([this](learner::Changes changes) { emit changed(changes); });
    m_today = m_learner->plan().today();
    m_aside.setMaxThreadCount(1);
}

Session::~Session()
{
    m_queue->drain();
    m_aside.waitForDone();
    if (m_backsUpAtEnd && !m_isReadOnly && state().eventCount() != m_eventsAtStart)
        (void)backup()(); // nobody is left to be told; a day without a backup is told at the next start
}

// On a thread of its own, after what was posted so far is in the file.
template<typename T>
void Session::lookAside(std::function<Result<T>()> work, std::function<void(const Result<T>&)> then)
{
    m_queue->post([](journal::Journal&) -> Result<void> { return {}; },
                  [this, work = std::move(work), then = std::move(then)](const Result<void>&) {
                      inBackground(*this, work, then, m_aside);
                  });
}

std::function<Result<storage::BackupFile>()> Session::backup() const
{
    return [file = databaseIn(m_folder), folder = backupsIn(m_folder),
            now = m_clock.now().utc]() -> Result<storage::BackupFile> {
        auto database = storage::Database::open(file, storage::Access::ReadOnly);
        return database ? storage::backUp(*database, folder, now) : fail(database.error());
    };
}

void Session::backUp(std::function<void(const Result<storage::BackupFile>&)> then)
{
    lookAside<storage::BackupFile>(backup(), [this, then = std::move(then)](const Result<storage::BackupFile>& made) {
        m_backupProblem = made ? std::nullopt : std::optional(made.error());
        emit backedUp();
        then(made);
    });
}

std::vector<storage::BackupFile> Session::backups() const
{
    return storage::backupsIn(backupsIn(m_folder));
}

void Session::exportEvents(const std::filesystem::path& target, std::function<void(const Result<int>&)> then)
{
    const auto work = [file = databaseIn(m_folder), target, &clock = m_clock]() -> Result<int> {
        auto journal = learner::openToLook(file, storage::Access::ReadOnly, clock);
        return journal ? learner::exportEvents(*journal, target) : fail(journal.error());
    };
    lookAside<int>(work, std::move(then));
}

void Session::lookAfterFile()
{
    const auto check = [file = databaseIn(m_folder)]() -> Result<void> {
        auto database = storage::Database::open(file, storage::Access::ReadOnly);
        return database ? storage::quickCheck(*database, kCheckTime) : fail(database.error());
    };
    lookAside<void>(check, [this](const Result<void>& checked) {
        if (!checked)
            emit damaged(checked.error());
    });
    if (m_isReadOnly || m_eventsAtStart == 0)
        return;
    const auto existing = backups();
    const Instant now = m_clock.now().utc;
    // One from the future was made by a clock that ran ahead; waiting for it could take years.
    if (existing.empty() || existing.front().made > now || now - existing.front().made >= kBackupEvery)
        backUp([](const auto&) {});
}

void Session::lookAtDate()
{
    const Date today = m_learner->plan().today();
    if (std::exchange(m_today, today) != today)
        emit changed(learner::Changes::all());
}

} // namespace secondstack::gui
