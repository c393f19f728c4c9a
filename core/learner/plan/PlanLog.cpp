// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/plan/PlanLog.h"

#include "core/learner/PayloadText.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

using nlohmann::json;

journal::EventDraft planDraft(const plan::Plan& plan)
{
    json weekdays = json::array();
    for (const std::chrono::weekday day : plan.constraints.weekdaysOff)
        weekdays.push_back(day.iso_encoding());
    json datesOff = json::array();
    for (const Date date : plan.constraints.datesOff)
        datesOff.push_back(toIso(date));
    json days = json::array();
    for (const plan::StudyDay& day : plan.days) {
        json entries = json::array();
        for (const plan::Entry& entry : day.entries)
            entries.push_back({{"day", entry.day}, {"activity", entry.activity}, {"minutes", entry.minutes.count()}});
        days.push_back({{"date", toIso(day.date)}, {"entries", entries}});
    }
    const json payload{{"start", toIso(plan.constraints.start)},
                       {"minutes_per_day", plan.constraints.minutesPerDay.count()},
                       {"weekdays_off", weekdays},
                       {"dates_off", datesOff},
                       {"days", days}};
    return eventDraft(kPlanAccepted, payload);
}

namespace {

plan::Constraints constraintsIn(const Payload& payload, Date start)
{
    plan::Constraints constraints;
    constraints.start = start;
    constraints.minutesPerDay =
        plan::Minutes{payload.integer("minutes_per_day", static_cast<int>(plan::kUsualPerDay.count()))};
    constraints.weekdaysOff.clear();
    const JsonNode weekdays = payload.value("weekdays_off");
    for (const JsonNode& day : weekdays.items) {
        if (day.integer >= 1 && day.integer <= 7)
            constraints.weekdaysOff.emplace_back(static_cast<unsigned>(day.integer));
    }
    for (const std::string& date : textsIn(payload.value("dates_off"))) {
        if (const auto parsed = parseDate(date))
            constraints.datesOff.insert(*parsed);
    }
    return constraints;
}

plan::StudyDay studyDayIn(const JsonNode& node)
{
    plan::StudyDay day{parseDate(textAt(node, "date")).value_or(Date{}), {}};
    if (const JsonNode* entries = node.find("entries")) {
        for (const JsonNode& entry : entries->items)
            day.entries.push_back({std::string(textAt(entry, "day")), std::string(textAt(entry, "activity")),
                                   plan::Minutes{integerAt(entry, "minutes")}});
    }
    return day;
}

} // namespace

Changes PlanLog::apply(const journal::Fact& event, const Payload& payload)
{
    if (event.type != kPlanAccepted)
        return {};
    const auto start = parseDate(payload.id("start"));
    const JsonNode days = payload.value("days");
    if (!start || days.kind != JsonNode::Kind::List)
        return {};
    plan::Plan plan{constraintsIn(payload, *start), {}};
    for (const JsonNode& day : days.items)
        plan.days.push_back(studyDayIn(day));
    m_current = std::move(plan);
    return Change::Plan;
}

} // namespace secondstack::learner
