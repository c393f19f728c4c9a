// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/Document.h"
#include "core/search/Query.h"
#include "core/storage/Database.h"

#include <string>
#include <string_view>
#include <vector>

namespace secondstack::search {

struct Hit
{
    DocumentKind kind = DocumentKind::Lesson;
    std::string id;
    Snippet title; ///< whole
    Snippet body;  ///< the best part of it

    bool operator==(const Hit&) const = default;
};

/// A full-text index in memory; made from the pack at start, so it can never be out of date.
/// Not for use by two threads at once.
class Index
{
public:
    /// Errors: Failed when SQLite lacks FTS5.
    [[nodiscard]] static Result<Index> build(const std::vector<Document>& documents);

    /// The best hits first, at most `most`. A match in a title counts far more than one in the text.
    /// Nothing typed finds nothing.
    [[nodiscard]] Result<std::vector<Hit>> find(std::string_view typed, int most);

private:
    explicit Index(storage::Database database) : m_database(std::move(database)) {}

    storage::Database m_database;
};

} // namespace secondstack::search
