// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/BatchMerge.h"

#include "core/base/Text.h"
#include "core/journal/EventRow.h"

#include <algorithm>
#include <istream>

namespace secondstack::journal {

namespace {

constexpr std::size_t kBatch = 1000;
constexpr std::chrono::years kFarthestAhead{50};

Result<std::set<Uuid>> learnersIn(Journal& journal)
{
    auto select = journal.database().prepare("SELECT DISTINCT learner FROM event");
    if (!select)
        return fail(select.error());
    std::set<Uuid> learners;
    auto row = select->step();
    for (; row && *row; row = select->step())
        learners.insert(readUuid(*select, 0));
    if (!row)
        return fail(row.error());
    return learners;
}

} // namespace

Result<BatchMerge> BatchMerge::into(Journal& target, Admission admission)
{
    BatchMerge merge{target, std::move(admission)};
    auto known = learnersIn(target);
    if (!known)
        return fail(known.error());
    merge.m_takesEveryLearner = known->empty() || merge.m_admission.isCopyOfOurs;
    merge.m_admission.also.merge(*known);
    merge.m_admission.also.insert(target.learner());
    return merge;
}

Result<void> BatchMerge::admit(const Event& event, const std::string& where) const
{
    if (!m_takesEveryLearner && !m_admission.also.contains(event.learner))
        return fail(ErrorKind::InvalidInput, "these are events of another learner, " + event.learner.toString(), where,
                    "if that is the same person, add --also " + event.learner.toString());
    const Instant latest = withinHistory(m_target->now() + kFarthestAhead);
    const Instant written = std::max(event.wall.utc, Instant{Millis{event.hybridTime >> 16}});
    if (!m_admission.isCopyOfOurs && written > latest)
        return fail(ErrorKind::InvalidInput, "the event was written more than 50 years after now", where,
                    "set the clock of this computer");
    return {};
}

Result<void> BatchMerge::add(Event event, const std::string& where)
{
    if (auto admitted = admit(event, where); !admitted)
        return admitted;
    m_batch.push_back(std::move(event));
    return m_batch.size() < kBatch ? Result<void>{} : mergeBatch();
}

Result<void> BatchMerge::mergeBatch()
{
    const auto merged = m_target->merge(m_batch);
    if (!merged)
        return fail(merged.error());
    m_report += *merged;
    m_batch.clear();
    return {};
}

Result<MergeReport> BatchMerge::finish()
{
    if (auto merged = mergeBatch(); !merged)
        return fail(merged.error());
    return std::move(m_report);
}

namespace {

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

Result<MergeReport> importLines(Journal& journal, std::istream& lines, const std::string& where, Admission admission)
{
    auto merge = BatchMerge::into(journal, std::move(admission));
    if (!merge)
        return fail(merge.error());
    std::string line;
    for (int number = 1; nextLine(lines, line); ++number) {
        if (trimmed(line).empty())
            continue;
        const std::string here = where + ":" + std::to_string(number);
        auto event = parseLine(line, here);
        if (!event)
            return fail(event.error());
        if (auto added = merge->add(std::move(*event), here); !added)
            return fail(added.error());
    }
    if (lines.bad())
        return fail(ErrorKind::Failed, "reading broke off", where, "try again");
    return merge->finish();
}

} // namespace secondstack::journal
