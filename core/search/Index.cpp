// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/Index.h"

namespace secondstack::search {

namespace {

constexpr auto kSchema = "CREATE VIRTUAL TABLE documents USING fts5("
                         "title, body, kind UNINDEXED, id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')";
constexpr auto kInsert = "INSERT INTO documents (title, body, kind, id) VALUES (?, ?, ?, ?)";
// bm25() is smaller for better hits; the weights are those of title and body. 24 is the length of the snippet in words.
constexpr auto kFind = "SELECT kind, id, highlight(documents, 0, char(1), char(2)),"
                       " snippet(documents, 1, char(1), char(2), '…', 24)"
                       " FROM documents WHERE documents MATCH ?"
                       " ORDER BY bm25(documents, 8.0, 1.0), kind, rowid LIMIT ?";

Result<void> insert(storage::Database& database, const std::vector<Document>& documents)
{
    Result<storage::Statement> statement = database.prepare(kInsert);
    if (!statement)
        return fail(std::move(statement.error()));
    for (const Document& document : documents) {
        statement->bind(1, document.title).bind(2, document.body);
        statement->bind(3, static_cast<std::int64_t>(document.kind)).bind(4, document.id);
        if (auto inserted = statement->run(); !inserted)
            return inserted;
    }
    return {};
}

} // namespace

Result<Index> Index::build(const std::vector<Document>& documents)
{
    Result<storage::Database> database = storage::Database::openInMemory();
    if (!database)
        return fail(std::move(database.error()));
    if (auto made = database->execute(kSchema); !made)
        return fail(std::move(made.error()));
    if (auto filled = database->transact([&] { return insert(*database, documents); }); !filled)
        return fail(std::move(filled.error()));
    return Index{std::move(*database)};
}

Result<std::vector<Hit>> Index::find(std::string_view typed, int most)
{
    std::vector<Hit> hits;
    const std::string query = queryFrom(typed);
    if (query.empty())
        return hits;
    Result<storage::Statement> statement = m_database.prepare(kFind);
    if (!statement)
        return fail(std::move(statement.error()));
    statement->bind(1, query).bind(2, static_cast<std::int64_t>(most));
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return hits;
        hits.push_back({static_cast<DocumentKind>(statement->integer(0)), std::string(statement->text(1)),
                        snippetFrom(statement->text(2)), snippetFrom(statement->text(3))});
    }
}

} // namespace secondstack::search
