// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/EventRow.h"
#include "core/journal/Journal.h"

#include <algorithm>
#include <istream>

namespace secondstack::journal {

Result<void> Journal::mergeOne(const Event& event, MergeReport& report)
{
    auto same = m_database.prepare("SELECT hash FROM event WHERE id = ?1 UNION ALL"
                                   " SELECT hash FROM quarantine WHERE id = ?1");
    if (!same)
        return fail(same.error());
    same->bindBlob(1, event.id.bytes);
    bool idKnown = false;
    auto row = same->step();
    for (; row && *row; row = same->step()) {
        idKnown = true;
        if (readHash(*same, 0) == event.hash) {
            ++report.known;
            return {};
        }
    }
    if (!row)
        return fail(row.error());
    if (!idKnown) {
        ++report.added;
        return insert(event);
    }

    if (std::find(report.conflicting.begin(), report.conflicting.end(), event.id) == report.conflicting.end())
        report.conflicting.push_back(event.id);
    auto quarantine = m_database.prepare("INSERT INTO quarantine (id, hash, line) VALUES (?, ?, ?)");
    if (!quarantine)
        return fail(quarantine.error());
    return quarantine->bindBlob(1, event.id.bytes).bindBlob(2, event.hash).bind(3, toLine(event)).run();
}

Result<MergeReport> Journal::merge(std::span<const Event> events)
{
    MergeReport report;
    const auto done = m_database.transact([&]() -> Result<void> {
        for (const Event& event : events) {
            if (auto valid = validate(event, "event " + event.id.toString()); !valid)
                return valid;
            if (auto merged = mergeOne(event, report); !merged)
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
        if (line.empty())
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
