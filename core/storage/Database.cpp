// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "core/base/File.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <cerrno>
#include <sqlite3.h>
#include <unistd.h>

namespace secondstack::storage {

namespace fs = std::filesystem;

namespace {

// SQLite does not say. Asked without opening: closing a file here would drop the locks of our other connections to it.
Error whyNotOpened(const std::string& message, const fs::path& path)
{
    std::error_code error;
    const bool isThere = fs::exists(path, error);
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const bool mayUse =
        isThere ? ::access(path.c_str(), R_OK) == 0 : !error && ::access(folder.c_str(), W_OK | X_OK) == 0;
    if (!mayUse)
        return systemError(error ? error.value() : errno, "open the data file", path);
    return {ErrorKind::Unavailable, "the data file cannot be opened: " + message, path.string(),
            "close other programs and try again"};
}

} // namespace

Error databaseError(int code, const std::string& message, const fs::path& path)
{
    const std::string where = path.string();
    // SQLite has a code of its own for the index of the log, which cannot grow on a full disk either.
    switch (code == SQLITE_IOERR_SHMSIZE ? SQLITE_FULL : code & 0xff) {
    case SQLITE_FULL:
        return {ErrorKind::NoSpace, "the disk is full; nothing was changed", where, "free some space and try again"};
    case SQLITE_IOERR:
        return {ErrorKind::Failed, "the disk refused to read or write: " + message, where,
                "check its free space, your quota and its health"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::ReadOnly, "the data may only be read: " + message, where,
                "check the permissions of the folder"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return {ErrorKind::Damaged, "the data file is damaged: " + message, where, "restore a backup"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, "another program holds the data file", where, "close the other window and try again"};
    case SQLITE_CANTOPEN: return whyNotOpened(message, path);
    case SQLITE_TOOBIG: return {ErrorKind::TooLarge, message, where, {}};
    case SQLITE_INTERRUPT: return {ErrorKind::Cancelled, "stopped, for it took too long", where, {}};
    default: return {ErrorKind::Failed, message, where, {}};
    }
}

namespace {

// The path as SQLite has it: made into one of ours only for an error, as every row that is read passes here.
template<typename Work>
auto guarded(const char* path, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return fail(databaseError(exception.getExtendedErrorCode(), exception.what(), path));
    } catch (const std::exception& exception) {
        return fail(ErrorKind::Failed, exception.what(), path);
    }
}

// As above, for a connection that is open and so knows its path.
template<typename Work>
auto guarded(SQLite::Database& database, Work work) -> decltype(work())
{
    const char* file = sqlite3_db_filename(database.getHandle(), "main");
    return guarded(file == nullptr ? "" : file, work);
}

void harden(SQLite::Database& database)
{
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    for (const int option : {SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
                             SQLITE_DBCONFIG_TRUSTED_SCHEMA}) {
        sqlite3_db_config(handle, option, 0, nullptr);
    }
    database.setBusyTimeout(5000);
    database.exec("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

void makeDurable(SQLite::Database& database)
{
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;"
                  " PRAGMA secure_delete = FAST");
}

constexpr std::chrono::seconds kLongestStep{30}; // a check of a whole file is one step

int isLate(void* deadline)
{
    return std::chrono::steady_clock::now() > *static_cast<Deadline*>(deadline) ? 1 : 0;
}

// Values from "Defense against the dark arts" of the SQLite documentation.
Result<void> restrain(SQLite::Database& database, Deadline& deadline, const fs::path& path)
{
    sqlite3* handle = database.getHandle();
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 10);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 3);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 25'000);
    sqlite3_limit(handle, SQLITE_LIMIT_FUNCTION_ARG, 8);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
    deadline = std::chrono::steady_clock::now() + kLongestStep;
    sqlite3_progress_handler(handle, 1000, isLate, &deadline);
    // A view or a virtual table under the name of a table of ours runs what its maker likes. The list tells what SQLite
    // took it for, whatever the schema calls it.
    if (database.execAndGet("SELECT count(*) FROM pragma_table_list WHERE type <> 'table'").getInt() > 0)
        return fail(ErrorKind::InvalidInput, "the file holds more than tables", path.string(), "choose another file");
    return {};
}

// A connection belongs to one thread at a time, so SQLite need not lock it for every column that is read.
constexpr int kOneThread = SQLITE_OPEN_NOMUTEX;

// A WAL database that was closed properly has no -wal file; "immutable" then keeps SQLite from making one.
std::string readOnlyUri(const fs::path& path)
{
    std::string uri = "file:";
    for (const char c : fs::absolute(path).string()) {
        if (c == '%' || c == '?' || c == '#') {
            char escaped[4];
            std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
            uri += escaped;
        } else {
            uri += c;
        }
    }
    std::error_code error;
    const auto walSize = fs::file_size(path.string() + "-wal", error);
    return uri + (error || walSize == 0 ? "?mode=ro&immutable=1" : "?mode=ro");
}

} // namespace

Statement::Statement(SQLite::Database& database, std::unique_ptr<SQLite::Statement> statement, Deadline* deadline)
    : m_database(&database)
    , m_deadline(deadline)
    , m_statement(std::move(statement))
{
}

Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

template<typename Bind>
Statement& Statement::noting(Bind bind)
{
    try {
        bind();
    } catch (const SQLite::Exception& exception) {
        if (m_bound)
            m_bound = fail(ErrorKind::Failed, std::string("a value could not be bound: ") + exception.what());
    }
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t value)
{
    return noting([&] { m_statement->bind(parameter, value); });
}

Statement& Statement::bind(int parameter, double value)
{
    return noting([&] { m_statement->bind(parameter, value); });
}

Statement& Statement::bind(int parameter, std::string_view text)
{
    return noting([&] { m_statement->bind(parameter, std::string(text)); });
}

Statement& Statement::bindBlob(int parameter, std::span<const std::uint8_t> bytes)
{
    // A null pointer would bind NULL where an empty blob is meant.
    const void* start = bytes.empty() ? static_cast<const void*>("") : bytes.data();
    return noting([&] { m_statement->bind(parameter, start, static_cast<int>(bytes.size())); });
}

Result<bool> Statement::step()
{
    if (!m_bound)
        return fail(m_bound.error());
    if (m_deadline != nullptr)
        *m_deadline = std::chrono::steady_clock::now() + kLongestStep;
    return guarded(*m_database, [&]() -> Result<bool> {
        try {
            if (m_statement->executeStep())
                return true;
            m_statement->reset();
            return false;
        } catch (const SQLite::Exception&) {
            m_statement->tryReset();
            throw;
        }
    });
}

Result<void> Statement::run()
{
    auto row = step();
    if (!row)
        return fail(row.error());
    return {};
}

std::int64_t Statement::integer(int column) const
{
    return m_statement->getColumn(column).getInt64();
}

double Statement::number(int column) const
{
    return m_statement->getColumn(column).getDouble();
}

std::string_view Statement::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char* start = value.getText();
    return {start, static_cast<std::size_t>(value.getBytes())};
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const auto* start = static_cast<const std::uint8_t*>(value.getBlob());
    return {start, static_cast<std::size_t>(value.getBytes())};
}

Database::Database(std::unique_ptr<SQLite::Database> database, fs::path path, bool readOnly,
                   std::unique_ptr<Deadline> deadline)
    : m_deadline(std::move(deadline))
    , m_database(std::move(database))
    , m_path(std::move(path))
    , m_readOnly(readOnly)
{
}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::connect(const fs::path& path, Access access)
{
    return guarded(path.c_str(), [&]() -> Result<Database> {
        const bool readOnly = access != Access::ReadWrite;
        auto database = readOnly
                            ? std::make_unique<SQLite::Database>(readOnlyUri(path),
                                                                 SQLite::OPEN_READONLY | SQLite::OPEN_URI | kOneThread)
                            : std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE
                                                                                    | SQLite::OPEN_CREATE | kOneThread);
        return guarded(*database, [&]() -> Result<Database> {
            harden(*database);
            std::unique_ptr<Deadline> deadline;
            if (access == Access::Untrusted) {
                deadline = std::make_unique<Deadline>();
                if (auto restrained = restrain(*database, *deadline, path); !restrained)
                    return fail(restrained.error());
            }
            if (!readOnly)
                makeDurable(*database);
            database->exec("SELECT count(*) FROM sqlite_schema"); // opening alone does not read the file
            return Database{std::move(database), path, readOnly, std::move(deadline)};
        });
    });
}

Result<Database> Database::open(const fs::path& path, Access access)
{
    std::error_code error;
    const bool isThere = fs::exists(path, error);
    if (error)
        return fail(systemError(error.value(), "open the data file", path));
    if (access != Access::ReadWrite && !isThere)
        return fail(ErrorKind::NotFound, "there is no such file", path.string(), "check the path");
    const fs::path file = fs::weakly_canonical(path, error);
    return connect(error ? path : file, access);
}

Result<Database> Database::openInMemory()
{
    return connect(":memory:", Access::ReadWrite);
}

Result<void> Database::execute(const std::string& sql)
{
    return guarded(*m_database, [&]() -> Result<void> {
        m_database->exec(sql);
        return {};
    });
}

Result<Statement> Database::prepare(const std::string& sql)
{
    return guarded(*m_database, [&]() -> Result<Statement> {
        return Statement{*m_database, std::make_unique<SQLite::Statement>(*m_database, sql), m_deadline.get()};
    });
}

Result<std::int64_t> Database::integer(const std::string& sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorKind::NotFound, "the query gave no row", m_path.string());
    return statement->integer(0);
}

Result<void> Database::flush()
{
    const auto busy = integer("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy)
        return fail(busy.error());
    if (*busy != 0)
        return fail(databaseError(SQLITE_BUSY, {}, m_path));
    return {};
}

namespace {

// Rolls back unless told that the commit happened. An error may already have ended the transaction.
class Rollback
{
public:
    explicit Rollback(SQLite::Database& database) : m_database(database) {}
    ~Rollback()
    {
        if (m_armed && sqlite3_get_autocommit(m_database.getHandle()) == 0)
            m_database.tryExec("ROLLBACK");
    }
    Rollback(const Rollback&) = delete;
    Rollback& operator=(const Rollback&) = delete;

    void disarm() { m_armed = false; }

private:
    SQLite::Database& m_database;
    bool m_armed = true;
};

} // namespace

Result<void> Database::transact(const std::function<Result<void>()>& work, Lock lock)
{
    if (auto begun = execute(lock == Lock::Exclusive ? "BEGIN EXCLUSIVE" : "BEGIN IMMEDIATE"); !begun)
        return begun;
    Rollback rollback{*m_database};
    if (auto done = work(); !done)
        return done;
    if (auto committed = execute("COMMIT"); !committed)
        return committed;
    rollback.disarm();
    return {};
}

} // namespace secondstack::storage
