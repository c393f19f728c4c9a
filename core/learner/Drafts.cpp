// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/Drafts.h"

namespace secondstack::learner {

namespace {

constexpr const char* kKeep = "INSERT INTO draft VALUES (?1, ?2, ?3)"
                              " ON CONFLICT (key) DO UPDATE SET value = ?2, changed = ?3";
constexpr const char* kRemove = "DELETE FROM draft WHERE key = ?1";

} // namespace

Result<Drafts::Texts> Drafts::read(journal::Journal& journal)
{
    auto select = journal.database().prepare("SELECT key, value FROM draft");
    if (!select)
        return fail(select.error());
    Texts texts;
    auto row = select->step();
    for (; row && *row; row = select->step())
        texts.emplace(select->text(0), select->text(1));
    if (!row)
        return fail(row.error());
    return texts;
}

std::string Drafts::get(std::string_view key) const
{
    const auto found = m_texts.find(key);
    return found != m_texts.end() ? found->second : std::string{};
}

void Drafts::set(const std::string& key, const std::string& text)
{
    if (get(key) == text)
        return;
    if (text.empty())
        m_texts.erase(key);
    else
        m_texts[key] = text;
    const auto now = std::int64_t{m_clock.now().utc.time_since_epoch().count()};
    m_queue.post(
        [key, text, now](journal::Journal& journal) -> Result<void> {
            auto statement = journal.database().prepare(text.empty() ? kRemove : kKeep);
            if (!statement)
                return fail(statement.error());
            statement->bind(1, key);
            if (!text.empty())
                statement->bind(2, text).bind(3, now);
            return statement->run();
        },
        [](const Result<void>&) {});
}

} // namespace secondstack::learner
