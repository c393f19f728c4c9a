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
    , m_practice(*this)
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

std::shared_ptr<Learner::Command> Learner::addTo(History& history, const std::string& type)
{
    history.push_back(std::make_shared<Command>(Command{++m_posted, type}));
    return history.back();
}

void Learner::putBack(History& history, const std::shared_ptr<Command>& command)
{
    history.insert(std::ranges::upper_bound(history, command->number, {}, &Command::number), command);
}

void Learner::record(std::vector<journal::EventDraft> drafts, OnRecorded done)
{
    const auto command = addTo(m_done, drafts.empty() ? std::string{} : drafts.front().type);
    m_undone.clear();
    write(std::move(drafts), command, std::move(done));
}

void Learner::note(std::vector<journal::EventDraft> drafts, OnRecorded done)
{
    write(std::move(drafts), std::make_shared<Command>(), std::move(done));
}

void Learner::write(std::vector<journal::EventDraft> drafts, const std::shared_ptr<Command>& command, OnRecorded done)
{
    auto events = std::make_shared<std::vector<journal::Event>>();
    m_queue.post(
        [drafts = std::move(drafts), events, command](journal::Journal& journal) -> Result<void> {
            auto written = journal.append(drafts);
            if (!written)
                return fail(written.error());
            for (const journal::Event& event : *written)
                command->events.push_back(event.id);
            *events = std::move(*written);
            return {};
        },
        [self = m_self, events, command, done = std::move(done)](const Result<void>& outcome) {
            if (*self == nullptr)
                return;
            Learner& learner = **self;
            command->isAnswered = true;
            if (!outcome) {
                std::erase(learner.m_done, command);
                done(fail(outcome.error()));
                return;
            }
            Recorded recorded{{}, command->events};
            for (const journal::Event& event : *events)
                recorded.changes |= learner.m_state.apply(event);
            done(recorded);
            if (*self != nullptr) // the caller may have closed the learner
                learner.tell(recorded.changes);
        });
}

void Learner::look(std::function<Result<void>(journal::Journal&)> work, std::function<void(const Result<void>&)> then)
{
    m_queue.post(std::move(work), [self = m_self, then = std::move(then)](const Result<void>& outcome) {
        if (*self != nullptr)
            then(outcome);
    });
}

std::optional<std::string> Learner::undoable() const
{
    return m_done.empty() ? std::nullopt : std::optional{m_done.back()->type};
}

std::optional<std::string> Learner::redoable() const
{
    return m_undone.empty() ? std::nullopt : std::optional{m_undone.back()->type};
}

void Learner::undo(const OnRecorded& done)
{
    takeBack(m_done, m_undone, done);
}

void Learner::redo(const OnRecorded& done)
{
    takeBack(m_undone, m_done, done);
}

void Learner::undo(const Recorded& command, const OnRecorded& done)
{
    const bool isLast = !m_done.empty() && m_done.back()->isAnswered && m_done.back()->events == command.events;
    if (isLast)
        undo(done);
    else
        done(fail(ErrorKind::Failed, "something else was done or taken back since then", {},
                  "take back the later steps first"));
}

// The way back is another event, so undo and redo are the same walk between the two histories: what undo wrote is what
// redo takes back.
void Learner::takeBack(History& from, History& to, const OnRecorded& done)
{
    if (from.empty()) {
        done(fail(ErrorKind::NotFound, "there is nothing to take back"));
        return;
    }
    const auto target = from.back();
    from.pop_back();
    const auto command = addTo(to, target->type);
    auto state = std::make_shared<LearnerState>();
    m_queue.post(
        [target, command, state](journal::Journal& journal) -> Result<void> {
            if (target->events.empty())
                return fail(ErrorKind::NotFound, "what was to be taken back was never saved");
            std::vector<journal::EventDraft> drafts;
            for (const Uuid& event : target->events)
                drafts.push_back(journal::undoneDraft(event));
            const auto written = journal.append(drafts);
            if (!written)
                return fail(written.error());
            for (const journal::Event& event : *written)
                command->events.push_back(event.id);
            auto folded = foldJournal(journal);
            if (!folded)
                return fail(folded.error());
            *state = std::move(*folded);
            return {};
        },
        [self = m_self, state, target, command, &from, &to, done](const Result<void>& outcome) {
            if (*self == nullptr)
                return;
            Learner& learner = **self;
            command->isAnswered = true;
            if (!outcome) {
                // What was written stands, even when the state could not be read anew after it.
                const bool isWritten = !command->events.empty();
                if (!isWritten) {
                    std::erase(to, command);
                    if (!target->events.empty())
                        putBack(from, target);
                }
                Error error = outcome.error();
                if (isWritten)
                    error.advice = "it is saved; close the app and open it again to see it";
                done(fail(std::move(error)));
                return;
            }
            learner.m_state = std::move(*state);
            done(Recorded{Changes::all(), command->events});
            if (*self != nullptr)
                learner.tell(Changes::all());
        });
}

} // namespace secondstack::learner
