// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Journal.h"

#include <iosfwd>
#include <vector>

namespace secondstack::journal {

/// Which events a merge takes in; the others end it with an error. An event that is in stays for ever, so somebody
/// else's must not slip in, nor one after which no clock can tell the order.
struct Admission
{
    std::set<Uuid> also;       ///< learners that are new here and yet the same person, e.g. on another machine
    bool isCopyOfOurs = false; ///< whatever is in it was taken in before
};

/// Merges event by event, in batches that are each all or none.
class BatchMerge
{
public:
    /// A target without events takes in every learner. It has to outlive the object.
    /// Errors: those of the target.
    [[nodiscard]] static Result<BatchMerge> into(Journal& target, Admission admission = {});

    /// `where` names the source in errors. Errors: InvalidInput for an event that is not admitted; those of
    /// Journal::merge(). What came before the batch stays merged.
    [[nodiscard]] Result<void> add(Event event, const std::string& where);

    /// Merges what is left. Call last.
    [[nodiscard]] Result<MergeReport> finish();

private:
    BatchMerge(Journal& target, Admission admission) : m_target(&target), m_admission(std::move(admission)) {}

    [[nodiscard]] Result<void> admit(const Event& event, const std::string& where) const;
    [[nodiscard]] Result<void> mergeBatch();

    Journal* m_target;
    Admission m_admission;
    bool m_takesEveryLearner = false;
    std::vector<Event> m_batch;
    MergeReport m_report;
};

/// Reads a journal that was exported as lines and merges it.
/// Errors: those of parseLine() with "where:line", of BatchMerge, Failed when reading does.
[[nodiscard]] Result<MergeReport> importLines(Journal& journal, std::istream& lines, const std::string& where,
                                              Admission admission = {});

} // namespace secondstack::journal
