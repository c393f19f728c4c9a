// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/Recorder.h"
#include "core/learner/practice/PracticeLog.h"
#include "core/practice/grading/Project.h"
#include "core/practice/grading/Verdict.h"

#include <functional>
#include <string>

namespace secondstack::learner {

/// Exercises. What is recorded here is no step that undo takes back: a run happened, and the code of each is kept, so
/// that every earlier state can be had again.
class PracticeDesk
{
public:
    using Read = std::function<void(const Result<practice::ProjectFiles>&)>;

    explicit PracticeDesk(Recorder& recorder) : m_recorder(recorder) {}

    /// A graded run, with its code. One that passes finishes the activity.
    /// Errors: NotFound when there is no such exercise, or it is only announced.
    void recordRun(const std::string& activity, const practice::ProjectFiles& files, const practice::Verdict& verdict,
                   int seconds, const OnRecorded& done);

    /// Keeps the learner's files that are about to be replaced.
    /// Errors: InvalidInput for one that cannot be kept, as it is no text or larger than kMostKeptBytes.
    void putAside(const std::string& activity, PutAsideFor reason, const practice::ProjectFiles& files,
                  const OnRecorded& done);

    /// Nothing is recorded when that step was opened before.
    void openHint(const std::string& activity, const std::string& mistake, int step, const OnRecorded& done);
    void openSolution(const std::string& activity, const OnRecorded& done);

    /// The learner's files at that point of the timeline. Errors: NotFound when one of them was not kept,
    /// Damaged when what was kept is something else.
    void codeOf(const WorkRecord& work, const Read& read);

private:
    [[nodiscard]] Code keep(const practice::ProjectFiles& files, std::vector<journal::EventDraft>& drafts) const;

    Recorder& m_recorder;
};

} // namespace secondstack::learner
