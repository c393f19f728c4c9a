// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/practice/PracticeDesk.h"

#include "core/base/Sha256.h"
#include "core/base/Text.h"
#include "core/learner/Course.h"
#include "core/learner/LearnerState.h"
#include "core/learner/StudyTime.h"

#include <memory>
#include <set>

namespace secondstack::learner {

namespace {

bool canBeKept(const std::string& text)
{
    return text.size() <= kMostKeptBytes && isUtf8(text);
}

ExerciseChecked eventOf(const practice::Verdict& verdict)
{
    ExerciseChecked event;
    event.passed = verdict.passed;
    for (const practice::CheckResult& check : verdict.checks)
        if (check.isRun)
            event.checks.push_back({check.id, check.requirement, check.passed});
    if (verdict.mistake)
        event.mistake = verdict.mistake->id;
    if (verdict.problem)
        event.problem = verdict.problem->kind;
    event.seed = verdict.seed;
    event.verdict = verdict.hash;
    event.protection = verdict.protection == practice::Protection::Sandbox ? "sandbox" : "limits";
    event.python = verdict.python;
    event.packages = verdict.packages;
    event.took = verdict.seconds;
    return event;
}

} // namespace

Code PracticeDesk::keep(const practice::ProjectFiles& files, std::vector<journal::EventDraft>& drafts) const
{
    Code code;
    std::set<std::string> added; // two files may hold the same
    for (const auto& [path, text] : files) {
        const std::string hash = toHex(sha256(text));
        code.push_back({path, hash});
        if (canBeKept(text) && m_recorder.state().practice().keptIn(hash).isNil() && added.insert(hash).second)
            drafts.push_back(draftOf(CodeKept{hash, text}));
    }
    return code;
}

void PracticeDesk::recordRun(const std::string& activity, const practice::ProjectFiles& files,
                             const practice::Verdict& verdict, int seconds, const OnRecorded& done)
{
    if (const auto exercise = m_recorder.course().exercise(activity); !exercise) {
        done(fail(exercise.error()));
        return;
    }
    std::vector<journal::EventDraft> drafts;
    ExerciseChecked event = eventOf(verdict);
    event.activity = activity;
    event.code = keep(files, drafts);
    event.seconds = plausibleSeconds(seconds);
    drafts.push_back(draftOf(event));
    m_recorder.note(std::move(drafts), done);
}

void PracticeDesk::putAside(const std::string& activity, PutAsideFor reason, const practice::ProjectFiles& files,
                            const OnRecorded& done)
{
    for (const auto& [path, text] : files) {
        if (!canBeKept(text)) {
            done(fail(ErrorKind::InvalidInput, "this file is no text, or has more than 32 KiB: it would be lost", path,
                      "move it out of the exercise's folder, then try again"));
            return;
        }
    }
    std::vector<journal::EventDraft> drafts;
    const Code code = keep(files, drafts);
    drafts.push_back(draftOf(WorkPutAside{activity, reason, code}));
    m_recorder.note(std::move(drafts), done);
}

void PracticeDesk::openHint(const std::string& activity, const std::string& mistake, int step, const OnRecorded& done)
{
    const ExerciseRecord* record = m_recorder.state().practice().find(activity);
    if (record != nullptr) {
        const auto opened = record->hints.find(mistake);
        if (opened != record->hints.end() && opened->second >= step) {
            done(Recorded{});
            return;
        }
    }
    m_recorder.note({draftOf(HintOpened{activity, mistake, step})}, done);
}

void PracticeDesk::openSolution(const std::string& activity, const OnRecorded& done)
{
    const ExerciseRecord* record = m_recorder.state().practice().find(activity);
    if (record != nullptr && record->sawSolution)
        done(Recorded{});
    else
        m_recorder.note({solutionOpened(activity)}, done);
}

void PracticeDesk::codeOf(const WorkRecord& work, const Read& read)
{
    std::map<std::string, Uuid> kept;
    std::map<std::string, std::string> hashes;
    for (const CodeFile& file : work.code) {
        const Uuid event = m_recorder.state().practice().keptIn(file.hash);
        if (event.isNil()) {
            read(fail(ErrorKind::NotFound, "this file was too large to be kept, or no text", file.path));
            return;
        }
        kept.emplace(file.path, event);
        hashes.emplace(file.path, file.hash);
    }
    auto files = std::make_shared<practice::ProjectFiles>();
    m_recorder.look(
        [kept, hashes, files](journal::Journal& journal) -> Result<void> {
            for (const auto& [path, id] : kept) {
                const auto event = journal.find(id);
                if (!event)
                    return fail(event.error());
                std::string text = Payload{event->payload}.text("text").value_or("");
                if (toHex(sha256(text)) != hashes.at(path))
                    return fail(ErrorKind::Damaged, "what was kept of this file is not what it was", path);
                files->emplace(path, std::move(text));
            }
            return {};
        },
        [files, read](const Result<void>& outcome) {
            if (outcome)
                read(std::move(*files));
            else
                read(fail(outcome.error()));
        });
}

} // namespace secondstack::learner
