// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

namespace {

Requirement readRequirement(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Requirement requirement{readId(reader), reader.text("text")};
    reader.refuseOthers();
    return requirement;
}

TypicalMistake readMistake(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    TypicalMistake mistake;
    mistake.place = placeOf(reader);
    mistake.id = readId(reader);
    mistake.title = reader.text("title");
    mistake.lesson = readId(reader, "lesson");
    mistake.hint = reader.texts("hint");
    if (mistake.hint.size() != kHintSteps)
        reader.complain(std::string_view("hint"),
                        "a hint has three steps: a question, a pointer, and nearly the answer");
    mistake.isAdvice = reader.flagOr("advice", false);
    (void)reader.textsOr("when_failed"); // ids of checks, which only the grader knows
    reader.refuseOthers();
    return mistake;
}

// What the grader reads: of the right type here, and looked at by running the exercise.
void readForTheGrader(JsonReader& reader)
{
    (void)reader.textOr("lifespan");
    (void)reader.textsOr("command");
    for (const char* key : {"modules", "environment", "limits", "suite"}) {
        const JsonNode* node = reader.node(key);
        if (node != nullptr && node->kind != JsonNode::Kind::Object)
            reader.complain(std::string_view(key), "an object is wanted");
    }
}

} // namespace

Exercise readExercise(const JsonNode& root, const std::string& file, Problems& problems)
{
    JsonReader reader{root, file, problems};
    Exercise exercise;
    exercise.place = placeOf(reader);
    exercise.kind = readNamed(reader, "kind", ExerciseKind::Functions, ExerciseKind::App, ExerciseKind::Server,
                              ExerciseKind::Suite, ExerciseKind::Files);
    exercise.files = reader.texts("files");
    if (exercise.files.empty())
        reader.complain(std::string_view("files"), "there is nothing to edit");
    for (const JsonNode* each : reader.objects("requirements"))
        exercise.requirements.push_back(readRequirement(*each, file, problems));
    for (const JsonNode* each : reader.objects("mistakes"))
        exercise.mistakes.push_back(readMistake(*each, file, problems));
    exercise.app = reader.textOr("app");
    readForTheGrader(reader);
    reader.refuseOthers();
    return exercise;
}

} // namespace secondstack::curriculum
