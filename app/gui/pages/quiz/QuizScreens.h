// SPDX-License-Identifier: GPL-3.0-or-later
// What the Quiz page shows besides its question.
#pragma once

#include "core/learner/views/QuizView.h"

#include <QString>

class QWidget;

namespace secondstack::gui {

/// "Week 1 · Day 4 · Check: coroutines and tasks"
[[nodiscard]] QString quizEyebrow(const learner::QuizView& view);

/// "7 of 9 right"
[[nodiscard]] QString scoreText(const learner::QuizView& view);

/// What the quiz is for, how long it is and how far one is.
[[nodiscard]] QWidget* makeQuizIntro(const learner::QuizView& view);

/// A mark for each question: right, wrong, the one that is on (counted from 0), still to come.
[[nodiscard]] QWidget* makeSoFar(const learner::QuizView& view, int current);

/// The Node.js code that the learner knows.
[[nodiscard]] QWidget* makeNodeCard(const curriculum::Question& question);

/// Every question with right or wrong; unfolds what was asked, what was answered, and what was said about it.
[[nodiscard]] QWidget* makeResultList(const learner::QuizView& view);

} // namespace secondstack::gui
