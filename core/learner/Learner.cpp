// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/Learner.h"

#include "core/journal/Undone.h"

#include <algorithm>

namespace secondstack::learner {

Learner::Learner(const Course& course, const Clock& clock, Random random, CommitQueue& queue, LearnerState state,
                 Drafts::Texts drafts)
    : m_course(course)
    , m_clock(clock)
    , m_random(std::move(random))
    , m_queue(queue)
    , m_state(std::move(state))
    , m_drafts(queue, clock, std::move(drafts))
    , m_self(std::make_shared<Learner*>(this))
    , m_reading(*this)
    , m_quiz(*this)
    , m_decision(*this)
    , m_plan(*this)
    , m_profile(*this)
{
}

Learner::~Learner()
{
    *m_self = nullptr;
}

Subscription Learner::subscribe(std::function<void(Changes)> listener)
{
    auto kept = std::make_shared<std::function<void(Changes)>>(std::move(listener));
    m_listeners.push_back(kept);
    return kept;
}

void Learner::tell(Changes changes)
{
    if (changes.empty())
        return;
    std::erase_if(m_listeners, [](const auto& listener) { return listener.expired(); });
    const auto listeners = m_listeners; // a listener may subscribe or leave
    for (const auto& weak : listeners) {
        if (const auto listener = weak.lock())
            (*listener)(changes);
    }
}

void Learner::record(std::vector<journal::EventDraft> drafts, OnRecorded done)
{
    auto events = std::make_shared<std::vector<journal::Event>>();
    m_queue.post(
        [drafts = std::move(drafts), events](journal::Journal& journal) -> Result<void> {
            auto written = journal.append(drafts);
            if (!written)
                return fail(written.error());
            *events = std::move(*written);
            return {};
        },
        [self = m_self, events, done = std::move(done)](const Result<void>& outcome) {
            if (*self == nullptr)
                return;
            if (!outcome) {
                done(fail(outcome.error()));
                return;
            }
            Learner& learner = **self;
            Recorded recorded;
            for (const journal::Event& event : *events) {
                recorded.changes |= learner.m_state.apply(event);
                recorded.events.push_back(event.id);
            }
            learner.m_done.push_back({events->empty() ? std::string{} : events->front().type, recorded.events});
            learner.m_undone.clear();
            done(recorded);
            if (*self != nullptr) // the caller may have closed the learner
                learner.tell(recorded.changes);
        });
}

std::optional<std::string> Learner::undoable() const
{
    return m_done.empty() ? std::nullopt : std::optional{m_done.back().type};
}

std::optional<std::string> Learner::redoable() const
{
    return m_undone.empty() ? std::nullopt : std::optional{m_undone.back().type};
}

void Learner::undo(const OnRecorded& done)
{
    takeBack(m_done, m_undone, done);
}

void Learner::redo(const OnRecorded& done)
{
    takeBack(m_undone, m_done, done);
}

// The way back is another event, so undo and redo are the same walk between the two histories: what undo wrote is what
// redo takes back.
void Learner::takeBack(History& from, History& to, const OnRecorded& done)
{
    if (from.empty()) {
        done(fail(ErrorKind::NotFound, "there is nothing to take back"));
        return;
    }
    Command command = std::move(from.back());
    from.pop_back();
    std::vector<journal::EventDraft> drafts;
    for (const Uuid& event : command.events)
        drafts.push_back(journal::undoneDraft(event));

    struct Outcome
    {
        std::vector<Uuid> events;
        LearnerState state;
    };
    auto result = std::make_shared<Outcome>();
    m_queue.post(
        [drafts = std::move(drafts), result](journal::Journal& journal) -> Result<void> {
            const auto written = journal.append(drafts);
            if (!written)
                return fail(written.error());
            for (const journal::Event& event : *written)
                result->events.push_back(event.id);
            auto state = foldJournal(journal);
            if (!state)
                return fail(state.error());
            result->state = std::move(*state);
            return {};
        },
        [self = m_self, result, command = std::move(command), &from, &to, done](const Result<void>& outcome) {
            if (*self == nullptr)
                return;
            if (!outcome) {
                from.push_back(command);
                done(fail(outcome.error()));
                return;
            }
            Learner& learner = **self;
            learner.m_state = std::move(result->state);
            to.push_back({command.type, result->events});
            done(Recorded{Changes::all(), result->events});
            if (*self != nullptr)
                learner.tell(Changes::all());
        });
}

} // namespace secondstack::learner
