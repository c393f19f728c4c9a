// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

namespace {

constexpr int kMostMinutes = 600;

void readLessonFields(JsonReader& reader, Activity& activity)
{
    activity.approach = readNamed(reader, "approach", Approach::Transfer, Approach::Trap, Approach::New);
    activity.know = reader.text("know");
    activity.newIdeas = reader.text("new");
    activity.file = reader.textOr("file");
}

void readQuizFields(JsonReader& reader, Activity& activity)
{
    activity.purpose = readNamed(reader, "purpose", QuizPurpose::Recall, QuizPurpose::Check);
    if (reader.has("questions"))
        activity.questions = readIds(reader, "questions");
}

Activity readActivity(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Activity activity;
    activity.place = placeOf(reader);
    activity.id = readId(reader);
    activity.kind = readNamed(reader, "kind", ActivityKind::Lesson, ActivityKind::Exercise, ActivityKind::Quiz,
                              ActivityKind::Build);
    activity.title = reader.text("title");
    activity.minutes = reader.integer("minutes", 1, kMostMinutes);
    activity.skills = readIds(reader, "skills");
    switch (activity.kind) {
    case ActivityKind::Lesson: readLessonFields(reader, activity); break;
    case ActivityKind::Quiz: readQuizFields(reader, activity); break;
    case ActivityKind::Exercise:
    case ActivityKind::Build:
        activity.about = reader.text("about");
        activity.folder = reader.textOr("folder");
        break;
    }
    reader.refuseOthers();
    return activity;
}

} // namespace

Day readDay(const JsonNode& root, const std::string& file, Problems& problems)
{
    JsonReader reader{root, file, problems};
    Day day;
    day.place = placeOf(reader);
    day.id = readId(reader);
    day.title = reader.text("title");
    day.objectives = reader.texts("objectives");
    for (const JsonNode* activity : reader.objects("activities"))
        day.activities.push_back(readActivity(*activity, file, problems));
    reader.refuseOthers();
    return day;
}

} // namespace secondstack::curriculum
