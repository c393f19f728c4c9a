// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/CommitQueue.h"
#include "core/learner/Course.h"
#include "core/learner/Drafts.h"
#include "core/learner/LearnerState.h"
#include "core/learner/Recorder.h"
#include "core/learner/decision/DecisionDesk.h"
#include "core/learner/plan/PlanDesk.h"
#include "core/learner/practice/PracticeDesk.h"
#include "core/learner/profile/Profile.h"
#include "core/learner/quiz/QuizDesk.h"
#include "core/learner/reading/ReadingDesk.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace secondstack::learner {

/// Dropping it ends the subscription.
using Subscription = std::shared_ptr<void>;

/// The only door the window and the command line use. Commands go in through the desks; state comes out read-only.
/// Lives on one thread; the disk is written on the queue's.
class Learner final : private Recorder
{
public:
    /// `state` and `drafts` are what foldJournal() and Drafts::read() gave for the queue's journal.
    Learner(const Course& course, const Clock& clock, Random random, CommitQueue& queue, LearnerState state,
            Drafts::Texts drafts);
    ~Learner() override;

    [[nodiscard]] const Course& course() const override { return m_course; }
    [[nodiscard]] const LearnerState& state() const override { return m_state; }
    [[nodiscard]] const Clock& clock() const override { return m_clock; }

    [[nodiscard]] ReadingDesk& reading() { return m_reading; }
    [[nodiscard]] QuizDesk& quiz() { return m_quiz; }
    [[nodiscard]] DecisionDesk& decision() { return m_decision; }
    [[nodiscard]] PlanDesk& plan() { return m_plan; }
    [[nodiscard]] const PlanDesk& plan() const { return m_plan; }
    [[nodiscard]] PracticeDesk& practice() { return m_practice; }
    [[nodiscard]] ProfileDesk& profile() { return m_profile; }
    [[nodiscard]] Drafts& drafts() { return m_drafts; }
    [[nodiscard]] const Drafts& drafts() const { return m_drafts; }

    /// Called after every change, on this thread.
    [[nodiscard]] Subscription subscribe(std::function<void(Changes)> listener);

    /// The type of the event that undo() would take back; nothing when there is none in this session.
    [[nodiscard]] std::optional<std::string> undoable() const;
    [[nodiscard]] std::optional<std::string> redoable() const;

    /// Takes back the last command of this session, also one whose commit is still under way: by further events, the
    /// first ones stay. Errors: NotFound when there is nothing to take back.
    void undo(const OnRecorded& done);
    void redo(const OnRecorded& done);

    /// Takes back this command and no other. Errors: Failed when it is not the last one (any more).
    void undo(const Recorded& command, const OnRecorded& done);

private:
    /// In the histories from the moment it is posted.
    struct Command
    {
        int number = 0; ///< in the order of posting
        std::string type;
        std::vector<Uuid> events = {}; ///< the queue's thread writes them, until the command is answered
        bool isAnswered = false;
    };
    using History = std::vector<std::shared_ptr<Command>>; // in the order of their numbers

    [[nodiscard]] Random& random() override { return m_random; }
    void record(std::vector<journal::EventDraft> drafts, OnRecorded done) override;
    void note(std::vector<journal::EventDraft> drafts, OnRecorded done) override;
    void look(std::function<Result<void>(journal::Journal&)> work,
              std::function<void(const Result<void>&)> then) override;
    void write(std::vector<journal::EventDraft> drafts, const std::shared_ptr<Command>& command, OnRecorded done);
    std::shared_ptr<Command> addTo(History& history, const std::string& type);
    void takeBack(History& from, History& to, const OnRecorded& done);
    static void putBack(History& history, const std::shared_ptr<Command>& command);
    void tell(Changes changes);

    const Course& m_course;
    const Clock& m_clock;
    Random m_random;
    CommitQueue& m_queue;
    LearnerState m_state;
    Drafts m_drafts;
    History m_done;
    History m_undone;
    int m_posted = 0;
    std::vector<std::weak_ptr<std::function<void(Changes)>>> m_listeners;
    std::shared_ptr<Learner*> m_self; // outcomes that arrive after the Learner is gone find it empty

    ReadingDesk m_reading;
    QuizDesk m_quiz;
    DecisionDesk m_decision;
    PlanDesk m_plan;
    PracticeDesk m_practice;
    ProfileDesk m_profile;
};

} // namespace secondstack::learner
