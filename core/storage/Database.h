// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace secondstack::storage {

/// When a step of a statement has to be over.
using Deadline = std::chrono::steady_clock::time_point;

/// How the names of a database's files end. Logs first: alone, without their database, they must not meet another one.
inline constexpr std::array kFileTails{"-wal", "-journal", "-shm", ""};

/// A prepared statement. Parameters and columns count from 1 and 0, as in SQLite. Lives no longer than its Database.
class Statement
{
public:
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    // Binding copies what it is given.
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, double value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bindBlob(int parameter, std::span<const std::uint8_t> bytes);

    /// True while there is a row to read. After the last row the statement can be bound and stepped again.
    [[nodiscard]] Result<bool> step();

    /// For statements that give no rows.
    [[nodiscard]] Result<void> run();

    // Columns of the row that step() reached; views last until the next step.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double number(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;

private:
    friend class Database;
    Statement(SQLite::Database& database, std::unique_ptr<SQLite::Statement> statement, Deadline* deadline);

    template<typename Bind>
    Statement& noting(Bind bind);

    SQLite::Database* m_database; // stays where it is when its owner moves
    Deadline* m_deadline;         // so does this; nullptr for a file of ours
    std::unique_ptr<SQLite::Statement> m_statement;
    Result<void> m_bound; // the first failed bind; reported by step()
};

enum class Access {
    ReadWrite,
    ReadOnly,
    Untrusted ///< read-only, for a file that came from elsewhere: only plain tables, and nothing in it may take long
};

/// One connection, with the settings every file of ours gets: WAL, synchronous=FULL, foreign keys, no trusted schema,
/// no extensions, no double-quoted strings, 5 s busy time-out. Not for use by two threads at once.
class Database
{
public:
    /// Opens, or makes when `access` is ReadWrite. Links are followed first: SQLite keeps the log beside the file
    /// itself. A database opened otherwise is never written to; beside it SQLite may leave the index of a log that was
    /// there. Errors: NotFound, Damaged when the file is no database, Busy, ReadOnly also for a missing permission,
    /// NoSpace, Unavailable when the system gives no more files, InvalidInput for one that is Untrusted and not just
    /// tables.
    [[nodiscard]] static Result<Database> open(const std::filesystem::path& path, Access access);

    /// For tests and caches.
    [[nodiscard]] static Result<Database> openInMemory();

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Without links.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    /// One or more statements without parameters.
    [[nodiscard]] Result<void> execute(const std::string& sql);

    /// Errors: Failed for SQL that does not compile, which is a bug of ours.
    [[nodiscard]] Result<Statement> prepare(const std::string& sql);

    /// The one number a query gives, e.g. a count or a pragma.
    [[nodiscard]] Result<std::int64_t> integer(const std::string& sql);

    enum class Lock { Immediate, Exclusive };

    /// Runs `work` in a transaction: committed when it succeeds, rolled back when it fails or throws.
    [[nodiscard]] Result<void> transact(const std::function<Result<void>()>& work, Lock lock = Lock::Immediate);

    /// Writes the log back into the file, which is then whole by itself and may be renamed once it is closed. Closing
    /// does the same, but cannot say when it failed. Errors: NoSpace, Busy.
    [[nodiscard]] Result<void> flush();

    /// For the backup and the check, which need calls the wrapper does not have.
    [[nodiscard]] SQLite::Database& handle() { return *m_database; }

private:
    Database(std::unique_ptr<SQLite::Database> database, std::filesystem::path path, bool readOnly,
             std::unique_ptr<Deadline> deadline);
    [[nodiscard]] static Result<Database> connect(const std::filesystem::path& path, Access access);

    std::unique_ptr<Deadline> m_deadline; // before the connection, which looks at it until it is closed
    std::unique_ptr<SQLite::Database> m_database;
    std::filesystem::path m_path;
    bool m_readOnly = false;
};

/// What an SQLite result code, extended or not, means for the reader. Looks at the file when SQLite could not open it.
[[nodiscard]] Error databaseError(int code, const std::string& message, const std::filesystem::path& path);

} // namespace secondstack::storage
