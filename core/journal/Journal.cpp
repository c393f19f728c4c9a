// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/Journal.h"

#include "core/base/File.h"
#include "core/journal/EventRow.h"

#include <istream>
#include <sys/stat.h>

namespace secondstack::journal {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostTokenBytes = 256;
// The first question is put once, and nearly always spares the second one for every event.
constexpr const char* kEventsThatCount = " FROM event WHERE (NOT EXISTS (SELECT 1 FROM quarantine)"
                                         " OR NOT EXISTS (SELECT 1 FROM quarantine WHERE quarantine.id = event.id))";

// Device and inode: a copy of the file has others.
std::string fileIdentity(const fs::path& path)
{
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0)
        return "none";
    return std::to_string(status.st_dev) + ":" + std::to_string(status.st_ino);
}

// A word that changes at every opening and stands in the file and beside it: an older copy put in the file's place
// does not know the newest one.
fs::path tokenPath(const fs::path& database)
{
    return database.string() + ".opened";
}

} // namespace

Journal::Journal(storage::Database database, const Clock& clock, Random random)
    : m_database(std::move(database))
    , m_clock(&clock)
    , m_ids(clock, std::move(random))
{
}

Result<Journal> Journal::open(storage::Database database, const Clock& clock, Random random)
{
    Journal journal{std::move(database), clock, std::move(random)};
    const auto opened =
        journal.isReadOnly() ? journal.readWriter() : journal.m_database.transact([&] { return journal.adoptFile(); });
    if (!opened)
        return fail(opened.error());
    return journal;
}

Result<void> Journal::readWriter()
{
    auto select = m_database.prepare("SELECT learner, epoch FROM writer");
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    if (*row) {
        m_learner = readUuid(*select, 0);
        m_epoch = readUuid(*select, 1);
    }
    return {};
}

Result<void> Journal::startEpoch()
{
    m_epoch = m_ids.make();
    if (m_learner.isNil())
        m_learner = m_ids.make();
    auto upsert = m_database.prepare(
        "INSERT INTO writer VALUES (1, ?1, ?2, 0, (SELECT coalesce(max(hlc), 0) FROM event), zeroblob(32), '')"
        " ON CONFLICT (one) DO UPDATE SET epoch = ?2, sequence = 0, last_hash = zeroblob(32)");
    if (!upsert)
        return fail(upsert.error());
    return upsert->bindBlob(1, m_learner.bytes).bindBlob(2, m_epoch.bytes).run();
}

Result<void> Journal::adoptFile()
{
    if (auto read = readWriter(); !read)
        return read;
    const fs::path& path = m_database.path();
    const bool inMemory = path == ":memory:";
    std::string place;
    if (auto select = m_database.prepare("SELECT place FROM writer"); select && select->step().value_or(false))
        place = select->text(0);
    const std::string token = readFile(tokenPath(path), kMostTokenBytes).value_or("");
    const bool sameFile = inMemory || place == fileIdentity(path) + " " + token;
    if (m_epoch.isNil() || !sameFile) {
        if (auto started = startEpoch(); !started)
            return started;
    }
    if (inMemory)
        return {};

    // A crash between the two writes costs no more than a new epoch at the next opening.
    const std::string nextToken = m_ids.make().toString();
    if (auto written = writeFile(tokenPath(path), nextToken); !written)
        return written;
    auto update = m_database.prepare("UPDATE writer SET place = ?");
    if (!update)
        return fail(update.error());
    return update->bind(1, fileIdentity(path) + " " + nextToken).run();
}

Result<std::vector<Event>> Journal::append(std::span<const EventDraft> drafts)
{
    if (isReadOnly())
        return fail(ErrorKind::ReadOnly, "this file was written by a newer version of the app, and is only read",
                    m_database.path().string(), "update the app");
    std::vector<Event> events;
    const auto done = m_database.transact([&]() -> Result<void> {
        auto writer = m_database.prepare("SELECT sequence, hlc, last_hash FROM writer WHERE epoch = ?");
        auto insert = prepareInsert(m_database);
        auto update = m_database.prepare("UPDATE writer SET sequence = ?, hlc = ?, last_hash = ?");
        for (const auto* statement : {&writer, &insert, &update}) {
            if (!*statement)
                return fail(statement->error());
        }
        const auto row = writer->bindBlob(1, m_epoch.bytes).step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return fail(ErrorKind::Busy, "the data file was replaced while it was open", m_database.path().string(),
                        "close the window and start again");
        Event event;
        event.learner = m_learner;
        event.epoch = m_epoch;
        event.sequence = writer->integer(0);
        event.hybridTime = writer->integer(1);
        event.hash = readHash(*writer, 2);
        for (const EventDraft& draft : drafts) {
            event.id = m_ids.make();
            event.wall = m_clock->now();
            event.wall.utc = withinHistory(event.wall.utc);
            ++event.sequence;
            event.hybridTime = nextHybridTime(event.hybridTime, event.wall.utc);
            event.type = draft.type;
            event.schema = draft.schema;
            event.payload = draft.payload;
            event.previousHash = event.hash;
            event.hash = hashOf(event);
            // What could not be exported, restored or merged elsewhere must not get in.
            if (auto valid = validate(event, "event " + draft.type); !valid)
                return valid;
            bindEvent(*insert, event);
            if (auto written = insert->run(); !written)
                return written;
            events.push_back(event);
        }
        return update->bind(1, event.sequence).bind(2, event.hybridTime).bindBlob(3, event.hash).run();
    });
    if (!done)
        return fail(done.error());
    return events;
}

Result<Event> Journal::find(const Uuid& id)
{
    auto select = m_database.prepare(std::string("SELECT ") + kEventColumns + kEventsThatCount + " AND event.id = ?");
    if (!select)
        return fail(select.error());
    const auto row = select->bindBlob(1, id.bytes).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorKind::NotFound, "there is no such event", id.toString());
    Event event;
    readEvent(*select, event);
    return event;
}

Result<void> Journal::forEach(const std::function<void(const Event&)>& visit)
{
    auto select = m_database.prepare(std::string("SELECT ") + kEventColumns + kEventsThatCount + kInOrder);
    if (!select)
        return fail(select.error());
    Event event;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        readEvent(*select, event);
        visit(event);
    }
}

Result<void> Journal::forEachFact(const std::function<void(const Fact&)>& visit)
{
    auto select = m_database.prepare(std::string("SELECT id, wall_utc, wall_offset, type, schema, payload")
                                     + kEventsThatCount + kInOrder);
    if (!select)
        return fail(select.error());
    auto row = select->step();
    for (; row && *row; row = select->step())
        visit({readUuid(*select, 0), readWall(*select, 1), select->text(3), static_cast<int>(select->integer(4)),
               select->text(5)});
    if (!row)
        return fail(row.error());
    return {};
}

Result<void> Journal::forEachLine(const std::function<Result<void>(const std::string&)>& visit)
{
    auto events = prepareSelect(m_database);
    auto conflicts = m_database.prepare("SELECT line FROM quarantine ORDER BY id, hash");
    if (!events || !conflicts)
        return fail(events ? conflicts.error() : events.error());
    Event event;
    auto row = events->step();
    for (; row && *row; row = events->step()) {
        readEvent(*events, event);
        if (auto visited = visit(toLine(event)); !visited)
            return visited;
    }
    if (!row)
        return fail(row.error());
    for (row = conflicts->step(); row && *row; row = conflicts->step()) {
        if (auto visited = visit(std::string(conflicts->text(0))); !visited)
            return visited;
    }
    if (!row)
        return fail(row.error());
    return {};
}

Result<Stats> Journal::stats()
{
    const auto events = m_database.integer(std::string("SELECT count(*)") + kEventsThatCount);
    const auto epochs = m_database.integer(std::string("SELECT count(DISTINCT epoch)") + kEventsThatCount);
    const auto quarantined = m_database.integer("SELECT count(DISTINCT id) FROM quarantine");
    for (const auto* number : {&events, &epochs, &quarantined}) {
        if (!*number)
            return fail(number->error());
    }
    return Stats{*events, *epochs, *quarantined};
}

} // namespace secondstack::journal
