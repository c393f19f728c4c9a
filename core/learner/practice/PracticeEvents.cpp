// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/practice/PracticeEvents.h"

#include "core/learner/PayloadText.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

using nlohmann::json;

namespace {

json listOf(const Code& code)
{
    json list = json::array();
    for (const CodeFile& file : code)
        list.push_back({{"path", file.path}, {"hash", file.hash}});
    return list;
}

json listOf(const std::vector<CheckOutcome>& checks)
{
    json list = json::array();
    for (const CheckOutcome& check : checks)
        list.push_back({{"id", check.id}, {"requirement", check.requirement}, {"passed", check.passed}});
    return list;
}

} // namespace

std::string_view nameOf(PutAsideFor reason)
{
    switch (reason) {
    case PutAsideFor::Reset: return "reset";
    case PutAsideFor::Replay: return "replay";
    }
    return "reset";
}

journal::EventDraft draftOf(const CodeKept& event)
{
    return eventDraft(kCodeKept, {{"hash", event.hash}, {"text", event.text}});
}

journal::EventDraft draftOf(const ExerciseChecked& event)
{
    return eventDraft(kExerciseChecked, {{"activity", event.activity},
                                         {"code", listOf(event.code)},
                                         {"passed", event.passed},
                                         {"checks", listOf(event.checks)},
                                         {"mistake", event.mistake},
                                         {"problem", event.problem},
                                         {"seed", event.seed},
                                         {"verdict", event.verdict},
                                         {"protection", event.protection},
                                         {"python", event.python},
                                         {"packages", event.packages},
                                         {"took", event.took},
                                         {"seconds", event.seconds}});
}

journal::EventDraft draftOf(const WorkPutAside& event)
{
    return eventDraft(kWorkPutAside,
                      {{"activity", event.activity}, {"reason", nameOf(event.reason)}, {"code", listOf(event.code)}});
}

journal::EventDraft draftOf(const HintOpened& event)
{
    return eventDraft(kHintOpened, {{"activity", event.activity}, {"mistake", event.mistake}, {"step", event.step}});
}

journal::EventDraft solutionOpened(const std::string& activity)
{
    return eventDraft(kSolutionOpened, {{"activity", activity}});
}

} // namespace secondstack::learner
