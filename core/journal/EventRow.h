// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Event.h"
#include "core/storage/Database.h"

namespace secondstack::journal {

/// The columns of table `event`, in the order that the calls below expect.
inline constexpr const char* kEventColumns = "id, learner, epoch, sequence, hlc, wall_utc, wall_offset, type, schema,"
                                             " payload, previous_hash, hash";

/// The order in which state is derived.
inline constexpr const char* kInOrder = " ORDER BY hlc, epoch, sequence, id";

/// A statement that gives every event, counting or not, in that order; readEvent() reads it.
[[nodiscard]] Result<storage::Statement> prepareSelect(storage::Database& database);

/// A statement that inserts one event; bindEvent() fills it.
[[nodiscard]] Result<storage::Statement> prepareInsert(storage::Database& database);

/// Binds parameters 1 to 12.
void bindEvent(storage::Statement& statement, const Event& event);

/// Reads columns 0 to 11 into `event`, reusing its memory.
void readEvent(const storage::Statement& statement, Event& event);

/// A moment and its distance from UTC, from two columns. What no event of ours can have is taken at the nearest end, so
/// that the calendar can be asked about any file.
[[nodiscard]] WallTime readWall(const storage::Statement& statement, int column);

[[nodiscard]] Uuid readUuid(const storage::Statement& statement, int column);
[[nodiscard]] Sha256 readHash(const storage::Statement& statement, int column);

} // namespace secondstack::journal
