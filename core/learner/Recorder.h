// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/journal/Event.h"
#include "core/journal/Journal.h"
#include "core/learner/Changes.h"

#include <functional>
#include <vector>

namespace secondstack::learner {

class Course;
class LearnerState;

/// What a command did: which events it wrote (their ids can be undone) and what they changed.
struct Recorded
{
    Changes changes;
    std::vector<Uuid> events;
};

/// Called once, when the events are on disk and in the state, or when they could not be written.
using OnRecorded = std::function<void(const Result<Recorded>&)>;

/// What a desk may use of the Learner behind it.
class Recorder
{
public:
    virtual ~Recorder() = default;

    [[nodiscard]] virtual const Course& course() const = 0;
    [[nodiscard]] virtual const LearnerState& state() const = 0;
    [[nodiscard]] virtual const Clock& clock() const = 0;
    [[nodiscard]] virtual Random& random() = 0;

    /// Writes the events in one transaction, then folds them in and tells who listens.
    virtual void record(std::vector<journal::EventDraft> drafts, OnRecorded done) = 0;

    /// As record(), for what is no step of its own that undo could take back.
    virtual void note(std::vector<journal::EventDraft> drafts, OnRecorded done) = 0;

    /// Reads the journal on the queue's thread, after all that was recorded before; `then` is called on this one.
    virtual void look(std::function<Result<void>(journal::Journal&)> work,
                      std::function<void(const Result<void>&)> then) = 0;
};

} // namespace secondstack::learner
