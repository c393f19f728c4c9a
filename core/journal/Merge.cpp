// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/EventRow.h"
#include "core/journal/Journal.h"

#include <algorithm>

namespace secondstack::journal {

namespace {

// The statements of one merge, prepared once: a class collects thousands of journals.
class Merger
{
public:
    [[nodiscard]] static Result<Merger> prepare(storage::Database& database)
    {
        auto known = database.prepare("SELECT hash FROM event WHERE id = ?1 UNION ALL"
                                      " SELECT hash FROM quarantine WHERE id = ?1");
        auto insert = prepareInsert(database);
        auto quarantine = database.prepare("INSERT INTO quarantine (id, hash, line) VALUES (?, ?, ?)");
        for (const auto* statement : {&known, &insert, &quarantine}) {
            if (!*statement)
                return fail(statement->error());
        }
        return Merger{std::move(*known), std::move(*insert), std::move(*quarantine)};
    }

    Result<void> add(const Event& event, MergeReport& report)
    {
        auto hashes = hashesOf(event.id);
        if (!hashes)
            return fail(hashes.error());
        if (hashes->empty()) {
            ++report.added;
            bindEvent(m_insert, event);
            return m_insert.run();
        }
        if (std::find(hashes->begin(), hashes->end(), event.hash) != hashes->end()) {
            ++report.known;
            return {};
        }
        report.conflicting.insert(event.id);
        return m_quarantine.bindBlob(1, event.id.bytes).bindBlob(2, event.hash).bind(3, toLine(event)).run();
    }

private:
    Merger(storage::Statement known, storage::Statement insert, storage::Statement quarantine)
        : m_known(std::move(known))
        , m_insert(std::move(insert))
        , m_quarantine(std::move(quarantine))
    {
    }

    // Of every version of this event that is here.
    Result<std::vector<Sha256>> hashesOf(const Uuid& id)
    {
        std::vector<Sha256> hashes;
        m_known.bindBlob(1, id.bytes);
        auto row = m_known.step();
        for (; row && *row; row = m_known.step())
            hashes.push_back(readHash(m_known, 0));
        if (!row)
            return fail(row.error());
        return hashes;
    }

    storage::Statement m_known;
    storage::Statement m_insert;
    storage::Statement m_quarantine;
};

} // namespace

MergeReport& MergeReport::operator+=(const MergeReport& other)
{
    added += other.added;
    known += other.known;
    conflicting.insert(other.conflicting.begin(), other.conflicting.end());
    return *this;
}

Result<MergeReport> Journal::merge(std::span<const Event> events)
{
    MergeReport report;
    const auto done = m_database.transact([&]() -> Result<void> {
        auto merger = Merger::prepare(m_database);
        if (!merger)
            return fail(merger.error());
        for (const Event& event : events) {
            if (auto valid = validate(event, "event " + event.id.toString()); !valid)
                return valid;
            if (auto merged = merger->add(event, report); !merged)
                return merged;
        }
        // What happens from now on comes after everything that is known.
        return m_database.execute("UPDATE writer SET hlc = max(hlc, (SELECT coalesce(max(hlc), 0) FROM event))");
    });
    if (!done)
        return fail(done.error());
    return report;
}

} // namespace secondstack::journal
