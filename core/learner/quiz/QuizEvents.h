// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Response.h"
#include "core/journal/Event.h"

#include <string>
#include <string_view>
#include <vector>

namespace secondstack::learner {

inline constexpr const char* kQuizStarted = "QuizStarted";
inline constexpr const char* kAnswerGiven = "AnswerGiven";
inline constexpr const char* kQuizFinished = "QuizFinished";

/// A sitting of a quiz began: which questions, in which order, and the seed that shuffles their options.
struct QuizStarted
{
    std::string activity;
    std::string sitting; ///< a UUID
    std::vector<std::string> questions;
    int seed = 0;
};

/// Where an answer was given.
enum class AnswerPlace { Quiz, SelfCheck, Predict };

[[nodiscard]] std::string_view nameOf(AnswerPlace place);

/// One question was answered. Carries its grade, so that a later change of the pack does not change what was.
struct AnswerGiven
{
    std::string activity; ///< the quiz or lesson
    std::string sitting;  ///< empty outside a quiz
    AnswerPlace place = AnswerPlace::Quiz;
    std::string question;
    std::string skill;
    curriculum::Response response;
    bool correct = false;
    double partial = 0;
    std::vector<std::string> misconceptions; ///< that the answer shows
    int seconds = 0;
};

struct QuizFinished
{
    std::string activity;
    std::string sitting;
    int right = 0;
    int total = 0;
};

[[nodiscard]] journal::EventDraft draftOf(const QuizStarted& event);
[[nodiscard]] journal::EventDraft draftOf(const AnswerGiven& event);
[[nodiscard]] journal::EventDraft draftOf(const QuizFinished& event);

/// A response as events and drafts keep it: JSON.
[[nodiscard]] std::string textOf(const curriculum::Response& response);

/// The response of an AnswerGiven event, from that member of its payload; DontKnow when it cannot be read.
[[nodiscard]] curriculum::Response responseIn(std::string_view recorded);

} // namespace secondstack::learner
