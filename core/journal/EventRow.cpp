// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/EventRow.h"

#include <algorithm>

namespace secondstack::journal {

namespace {

template<typename Bytes>
void copyBlob(const storage::Statement& statement, int column, Bytes& bytes)
{
    const auto blob = statement.blob(column);
    bytes.fill(0);
    std::copy_n(blob.begin(), std::min(blob.size(), bytes.size()), bytes.begin());
}

} // namespace

Uuid readUuid(const storage::Statement& statement, int column)
{
    Uuid id;
    copyBlob(statement, column, id.bytes);
    return id;
}

Sha256 readHash(const storage::Statement& statement, int column)
{
    Sha256 hash{};
    copyBlob(statement, column, hash);
    return hash;
}

WallTime readWall(const storage::Statement& statement, int column)
{
    const Instant utc{Millis{statement.integer(column)}};
    const std::chrono::minutes offset{statement.integer(column + 1)};
    return {withinHistory(utc), std::clamp(offset, -kFarthestOffset, kFarthestOffset)};
}

Result<storage::Statement> prepareSelect(storage::Database& database)
{
    return database.prepare(std::string("SELECT ") + kEventColumns + " FROM event" + kInOrder);
}

Result<storage::Statement> prepareInsert(storage::Database& database)
{
    return database.prepare(std::string("INSERT INTO event (") + kEventColumns
                            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

void bindEvent(storage::Statement& statement, const Event& event)
{
    statement.bindBlob(1, event.id.bytes)
        .bindBlob(2, event.learner.bytes)
        .bindBlob(3, event.epoch.bytes)
        .bind(4, event.sequence)
        .bind(5, event.hybridTime)
        .bind(6, std::int64_t{event.wall.utc.time_since_epoch().count()})
        .bind(7, std::int64_t{event.wall.offset.count()})
        .bind(8, event.type)
        .bind(9, std::int64_t{event.schema})
        .bind(10, event.payload)
        .bindBlob(11, event.previousHash)
        .bindBlob(12, event.hash);
}

void readEvent(const storage::Statement& statement, Event& event)
{
    event.id = readUuid(statement, 0);
    event.learner = readUuid(statement, 1);
    event.epoch = readUuid(statement, 2);
    event.sequence = statement.integer(3);
    event.hybridTime = statement.integer(4);
    event.wall = readWall(statement, 5);
    event.type = statement.text(7);
    event.schema = static_cast<int>(statement.integer(8));
    event.payload = statement.text(9);
    event.previousHash = readHash(statement, 10);
    event.hash = readHash(statement, 11);
}

} // namespace secondstack::journal
