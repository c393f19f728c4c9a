// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/EventRow.h"
#include "core/journal/Journal.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace secondstack::journal {

namespace {

auto placeOf(const Event& event)
{
    return std::tie(event.epoch, event.sequence, event.id, event.hash);
}

// Walks the chains of all epochs, one place after the other. Where an event has several versions, the next one may
// follow any of them: which of them arrived first says nothing.
class ChainWalk
{
public:
    explicit ChainWalk(std::vector<std::string>& problems) : m_problems(problems) {}

    void add(const Event& event, bool counts)
    {
        if (event.epoch != m_here.epoch || event.sequence != m_here.sequence)
            moveTo(event);
        if (counts)
            check(event);
        m_here.versions.insert(event.hash);
    }

private:
    struct Place
    {
        Uuid epoch;
        std::int64_t sequence = 0;
        std::set<Sha256> versions;
        bool taken = false;
    };

    void moveTo(const Event& event)
    {
        // Before the first event of an epoch there is a hash of zeros.
        m_before = event.epoch == m_here.epoch ? std::move(m_here) : Place{event.epoch, 0, {Sha256{}}, true};
        m_here = Place{event.epoch, event.sequence, {}, false};
    }

    void check(const Event& event)
    {
        const std::string name = event.epoch.toString() + " event " + std::to_string(event.sequence) + ": ";
        if (m_here.taken)
            m_problems.push_back(name + "the number is used twice");
        else if (event.sequence != m_before.sequence + 1)
            m_problems.push_back(name + "follows event " + std::to_string(m_before.sequence) + "; some are missing");
        else if (m_before.versions.count(event.previousHash) == 0)
            m_problems.push_back(name + "does not continue the event before it");
        m_here.taken = true;
    }

    std::vector<std::string>& m_problems;
    Place m_before;
    Place m_here;
};

} // namespace

Result<std::vector<std::string>> Journal::verify()
{
    std::vector<std::string> problems;
    std::vector<Event> aside;
    std::set<Uuid> conflicting;
    auto quarantine = m_database.prepare("SELECT line FROM quarantine");
    auto select =
        m_database.prepare(std::string("SELECT ") + kEventColumns + " FROM event ORDER BY epoch, sequence, id");
    if (!quarantine || !select)
        return fail(quarantine ? select.error() : quarantine.error());

    auto row = quarantine->step();
    for (; row && *row; row = quarantine->step()) {
        auto event = parseLine(quarantine->text(0), "an event in quarantine");
        if (!event) {
            problems.push_back(describe(event.error()));
            continue;
        }
        conflicting.insert(event->id);
        aside.push_back(std::move(*event));
    }
    if (!row)
        return fail(row.error());
    std::sort(aside.begin(), aside.end(), [](const Event& a, const Event& b) { return placeOf(a) < placeOf(b); });

    ChainWalk walk{problems};
    auto next = aside.cbegin();
    Event event;
    for (row = select->step(); row && *row; row = select->step()) {
        readEvent(*select, event);
        if (auto valid = validate(event, event.epoch.toString() + " event " + std::to_string(event.sequence)); !valid)
            problems.push_back(describe(valid.error()));
        for (; next != aside.cend() && placeOf(*next) < placeOf(event); ++next)
            walk.add(*next, false);
        walk.add(event, conflicting.count(event.id) == 0);
    }
    if (!row)
        return fail(row.error());
    return problems;
}

} // namespace secondstack::journal
