// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Replay.h"

namespace secondstack::review {

Result<Replayed> Replay::add(const Review& review)
{
    Card& card = m_cards.try_emplace(review.card, Card{.id = review.card}).first->second;
    if (card.phase != Phase::New && review.at.utc < card.last.utc)
        return fail(ErrorKind::InvalidInput, "this is earlier than the review of " + review.card + " before it");
    const auto recall = m_schedule.recall(card, review.at);
    card = m_schedule.after(card, review.rating, review.at);
    const bool isWithinDay = card.phase != Phase::Review;
    return Replayed{recall, isWithinDay ? 0 : static_cast<int>((card.due.date - studyDate(review.at)).count()), card};
}

} // namespace secondstack::review
