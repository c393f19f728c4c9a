// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/journal/Event.h"
#include "core/storage/Database.h"

#include <functional>
#include <set>
#include <span>
#include <vector>

namespace secondstack::journal {

/// What a merge did. `conflicting` are ids that now exist with different bytes: no version of them counts.
struct MergeReport
{
    int added = 0;
    int known = 0;
    std::set<Uuid> conflicting;

    MergeReport& operator+=(const MergeReport& other);
    bool operator==(const MergeReport&) const = default;
};

struct Stats
{
    std::int64_t events = 0;      ///< that count
    std::int64_t epochs = 0;      ///< of those
    std::int64_t quarantined = 0; ///< ids

    bool operator==(const Stats&) const = default;
};

/// The append-only record of what happened to one learner. Owns the database; used by one thread at a time, but two
/// processes may append to the same file: the end of the chain is read anew inside every transaction.
class Journal
{
public:
    /// Takes a migrated database. A writable one that is not the file it was when last opened here (a copy, a
    /// restored backup) starts a new writer epoch, so that two files never write the same sequence numbers.
    [[nodiscard]] static Result<Journal> open(storage::Database database, const Clock& clock, Random random);

    [[nodiscard]] const Uuid& learner() const { return m_learner; }
    [[nodiscard]] Instant now() const { return m_clock->now().utc; }
    [[nodiscard]] bool isReadOnly() const { return m_database.isReadOnly(); }
    [[nodiscard]] storage::Database& database() { return m_database; }

    /// Writes the events in one transaction, synced to disk. All or none.
    /// Errors: NoSpace, ReadOnly, Busy; those of validate() for a draft that is no event, e.g. when its payload is not
    /// canonical. Nothing was written and trying again is safe.
    [[nodiscard]] Result<std::vector<Event>> append(std::span<const EventDraft> drafts);

    /// An event that counts. Errors: NotFound.
    [[nodiscard]] Result<Event> find(const Uuid& id);

    /// Every event that counts, in the order in which state is derived: hybrid time, epoch, sequence, id.
    /// The event is only lent to `visit`.
    [[nodiscard]] Result<void> forEach(const std::function<void(const Event&)>& visit);

    /// As forEach, but reads only what a fold asks, which takes half the time.
    [[nodiscard]] Result<void> forEachFact(const std::function<void(const Fact&)>& visit);

    /// As forEach, and also the events that are in quarantine, as lines: everything another journal should get.
    [[nodiscard]] Result<void> forEachLine(const std::function<Result<void>(const std::string&)>& visit);

    /// Union: commutative, associative, idempotent. In one transaction. For what came from elsewhere see BatchMerge.
    /// Errors: those of validate() for the first event that is no event; nothing was merged then.
    [[nodiscard]] Result<MergeReport> merge(std::span<const Event> events);

    /// What does not hold together: a hash that does not fit, a link that leads nowhere, a gap in a sequence.
    /// Conflicting versions of an event are no complaint: stats() counts them. Nothing follows the last event of a
    /// chain, so that one missing at its end is not seen.
    [[nodiscard]] Result<std::vector<std::string>> verify();

    [[nodiscard]] Result<Stats> stats();

private:
    Journal(storage::Database database, const Clock& clock, Random random);

    [[nodiscard]] Result<void> readWriter();
    [[nodiscard]] Result<void> adoptFile();
    [[nodiscard]] Result<void> startEpoch();

    storage::Database m_database;
    const Clock* m_clock;
    UuidMaker m_ids;
    Uuid m_learner;
    Uuid m_epoch;
};

} // namespace secondstack::journal
