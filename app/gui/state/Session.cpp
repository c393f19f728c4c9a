// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Session.h"

#include "app/gui/state/Profiles.h"
#include "core/base/File.h"
#include "core/learner/Export.h"

#include <chrono>

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
    m_learner = std::make_unique<learner::Learner>(course, clock, Random::fromSystem(), *m_queue, std::move(file.state),
                                                   std::move(file.drafts));
    m_subscription = m_learner->subscribe([this](learner::Changes changes) { emit changed(changes); });
}

Session::~Session()
{
    if (!m_isReadOnly && state().eventCount() != m_eventsAtStart)
        backUp([](const auto&) {});
    m_queue->drain();
}

namespace {

// Runs `work` on the queue and hands its value over; Result<T> of any T through the queue's Result<void>.
template<typename T>
void ask(learner::CommitQueue& queue, std::function<Result<T>(journal::Journal&)> work,
         std::function<void(const Result<T>&)> then)
{
    auto result = std::make_shared<Result<T>>();
    queue.post(
        [work = std::move(work), result](journal::Journal& journal) -> Result<void> {
            *result = work(journal);
            return {};
        },
        [then = std::move(then), result](const Result<void>&) { then(*result); });
}

} // namespace

void Session::backUp(std::function<void(const Result<storage::BackupFile>&)> then)
{
    const auto folder = backupsIn(m_folder);
    const Instant now = m_clock.now().utc;
    ask<storage::BackupFile>(
        *m_queue, [folder, now](journal::Journal& journal) { return storage::backUp(journal.database(), folder, now); },
        std::move(then));
}

std::vector<storage::BackupFile> Session::backups() const
{
    return storage::backupsIn(backupsIn(m_folder));
}

void Session::exportEvents(const std::filesystem::path& target, std::function<void(const Result<int>&)> then)
{
    ask<int>(
        *m_queue, [target](journal::Journal& journal) { return learner::exportEvents(journal, target); },
        std::move(then));
}

void Session::lookAfterFile()
{
    m_queue->post([](journal::Journal& journal) { return storage::quickCheck(journal.database(), kCheckTime); },
                  [this](const Result<void>& checked) {
                      if (!checked)
                          emit damaged(checked.error());
                  });
    if (m_isReadOnly || m_eventsAtStart == 0)
        return;
    const auto existing = backups();
    if (existing.empty() || m_clock.now().utc - existing.front().made >= kBackupEvery)
        backUp([](const auto&) {});
}

} // namespace secondstack::gui
