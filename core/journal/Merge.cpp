// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/journal/EventRow.h"
#include "core/journal/Journal.h"

#include <algorithm>
#include <istream>

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
        if (std::find(report.conflicting.begin(), report.conflicting.end(), event.id) == report.conflicting.end())
            report.conflicting.push_back(event.id);
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

namespace {

constexpr std::size_t kBatch = 1000;

void addTo(MergeReport& total, const MergeReport& part)
{
    total.added += part.added;
    total.known += part.known;
    for (const Uuid& id : part.conflicting) {
        if (std::find(total.conflicting.begin(), total.conflicting.end(), id) == total.conflicting.end())
            total.conflicting.push_back(id);
    }
}

// Like std::getline, but stops growing at the longest line an event may have.
bool nextLine(std::istream& lines, std::string& line)
{
    line.clear();
    for (int c = lines.get(); c != std::istream::traits_type::eof(); c = lines.get()) {
        if (c == '\n')
            return true;
        line += static_cast<char>(c);
        if (line.size() > kLongestLine)
            return true;
    }
    return !line.empty();
}

} // namespace

Result<MergeReport> importLines(Journal& journal, std::istream& lines, const std::string& where)
{
    MergeReport total;
    std::vector<Event> batch;
    std::string line;
    const auto mergeBatch = [&]() -> Result<void> {
        auto merged = journal.merge(batch);
        if (!merged)
            return fail(merged.error());
        addTo(total, *merged);
        batch.clear();
        return {};
    };
    for (int number = 1; nextLine(lines, line); ++number) {
        if (trimmed(line).empty())
            continue;
        auto event = parseLine(line, where + ":" + std::to_string(number));
        if (!event)
            return fail(event.error());
        batch.push_back(std::move(*event));
        if (batch.size() >= kBatch) {
            if (auto merged = mergeBatch(); !merged)
                return fail(merged.error());
        }
    }
    if (lines.bad())
        return fail(ErrorKind::Failed, "reading broke off", where, "try again");
    if (auto merged = mergeBatch(); !merged)
        return fail(merged.error());
    return total;
}

} // namespace secondstack::journal
