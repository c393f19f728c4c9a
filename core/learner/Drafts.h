// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/learner/CommitQueue.h"

#include <map>
#include <string>
#include <string_view>

namespace secondstack::learner {

/// Half-done work and places to come back to: kept over a restart, but no facts about learning, so not in the journal.
class Drafts
{
public:
    using Texts = std::map<std::string, std::string, std::less<>>;

    Drafts(CommitQueue& queue, const Clock& clock, Texts texts)
        : m_queue(queue)
        , m_clock(clock)
        , m_texts(std::move(texts))
    {
    }

    [[nodiscard]] static Result<Texts> read(journal::Journal& journal);

    /// Empty when there is none.
    [[nodiscard]] std::string get(std::string_view key) const;

    /// An empty text removes the draft. Written behind the caller's back; what fails is only lost as a draft.
    void set(const std::string& key, const std::string& text);

private:
    CommitQueue& m_queue;
    const Clock& m_clock;
    Texts m_texts;
};

} // namespace secondstack::learner
