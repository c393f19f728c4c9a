// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/Undone.h"

#include "core/base/Json.h"
#include "core/journal/EventRow.h"

namespace secondstack::journal {

EventDraft undoneDraft(const Uuid& event)
{
    return {kUndone, 1, "{\"event\":\"" + event.toString() + "\"}"};
}

Result<std::unordered_set<Uuid>> undoneEvents(Journal& journal)
{
    // From the newest to the oldest: an Undone that was itself taken back has no effect. What a later version's Undone
    // means is not known here, as with any other event.
    auto select =
        journal.database().prepare("SELECT id, payload FROM event WHERE type = 'Undone' AND schema = 1 AND NOT EXISTS "
                                   "(SELECT 1 FROM quarantine WHERE"
                                   " quarantine.id = event.id) ORDER BY hlc DESC, epoch DESC, sequence DESC, id DESC");
    if (!select)
        return fail(select.error());
    std::unordered_set<Uuid> undone;
    auto row = select->step();
    for (; row && *row; row = select->step()) {
        if (undone.contains(readUuid(*select, 0)))
            continue;
        const auto payload = parseJson(select->text(1), "Undone");
        const JsonNode* target = payload ? payload->find("event") : nullptr;
        if (const auto id = Uuid::parse(target != nullptr ? target->text : ""))
            undone.insert(*id);
    }
    if (!row)
        return fail(row.error());
    return undone;
}

} // namespace secondstack::journal
