// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Problems.h"
#include "core/curriculum/Loader.h"
#include "core/curriculum/Moves.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::learner {

/// The pack as the window uses it: its shape is there from the start, lessons and questions are read when first asked
/// for and kept. References stay valid as long as the Course. For one thread.
class Course
{
public:
    /// Errors: those of openPack(), and the first problem that leaves the pack without a shape.
    [[nodiscard]] static Result<Course> open(const std::filesystem::path& path);

    [[nodiscard]] const curriculum::Pack& pack() const { return m_pack; }
    [[nodiscard]] const curriculum::Moves& moves() const { return m_moves; }
    [[nodiscard]] const curriculum::PackSource& source() const { return *m_source; }

    /// Errors: NotFound for an activity that is no lesson or not ready; InvalidInput with the lesson's first problem.
    [[nodiscard]] Result<const curriculum::Lesson*> lesson(std::string_view activityId) const;

    /// Of an exercise or a build. Errors: as lesson().
    [[nodiscard]] Result<const curriculum::ExerciseContent*> exercise(std::string_view activityId) const;

    /// Of whichever day: a quiz may ask what another day has taught. nullptr when the pack has no such question.
    [[nodiscard]] const curriculum::Question* question(std::string_view id) const;

    /// The questions of a quiz, in order; those that cannot be read are left out.
    [[nodiscard]] std::vector<const curriculum::Question*> questionsOf(const curriculum::Activity& quiz) const;

    /// Errors: InvalidInput with the first problem of the files.
    [[nodiscard]] Result<const curriculum::Questionnaire*> questionnaire() const;
    [[nodiscard]] Result<const curriculum::Comparison*> comparison() const;

private:
    Course(std::unique_ptr<curriculum::PackSource> source, curriculum::Pack pack);

    [[nodiscard]] const std::vector<curriculum::Question>& questionsOfDay(std::string_view dayId) const;

    std::unique_ptr<curriculum::PackSource> m_source;
    curriculum::Pack m_pack;
    curriculum::Moves m_moves;

    mutable std::map<std::string, curriculum::Lesson, std::less<>> m_lessons;
    mutable std::map<std::string, curriculum::ExerciseContent, std::less<>> m_exercises;
    mutable std::map<std::string, std::vector<curriculum::Question>, std::less<>> m_questions;
    mutable std::optional<curriculum::Questionnaire> m_questionnaire;
    mutable std::optional<curriculum::Comparison> m_comparison;
};

} // namespace secondstack::learner
