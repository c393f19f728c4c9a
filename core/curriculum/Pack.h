// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

/// Where in the pack something was written. `line` counts from 1; 0 means the file as a whole.
struct Place
{
    std::string file;
    int line = 0;

    bool operator==(const Place&) const = default;
};

struct PackInfo
{
    int format = 1;
    std::string id;
    std::string title;
    std::string version;
    std::string language; ///< of the prose, e.g. "en"
    std::string licence;  ///< SPDX name
    std::string summary;

    bool operator==(const PackInfo&) const = default;
};

enum class SkillKind { Transfer, New, Supporting };

struct Skill
{
    std::string id;
    std::string title;
    std::string node;                       ///< what the learner knows from Node.js
    std::vector<std::string> prerequisites; ///< ids, direct ones only
    int week = 1;                           ///< in which it is introduced, from 1
    SkillKind kind = SkillKind::Supporting;
    Place place;

    bool operator==(const Skill&) const = default;
};

enum class ActivityKind { Lesson, Exercise, Quiz, Build };
enum class Approach { Transfer, Trap, New };
enum class QuizPurpose { Recall, Check };

/// One thing to do on a day. Fields that do not belong to its kind stay empty.
struct Activity
{
    std::string id;
    ActivityKind kind = ActivityKind::Lesson;
    std::string title;
    int minutes = 0;
    std::vector<std::string> skills;
    Place place;

    std::optional<Approach> approach; ///< lesson
    std::string know;                 ///< lesson: what it builds on; plain text with `code`
    std::string newIdeas;             ///< lesson: what is new
    std::string file;                 ///< lesson: its Markdown file, beside day.json

    std::optional<QuizPurpose> purpose; ///< quiz
    std::vector<std::string> questions; ///< quiz: question ids, in order

    std::string about;  ///< exercise, build: what it asks
    std::string folder; ///< exercise, build: where its files are, beside day.json

    /// False when it is announced but not written yet: it can be shown, not done.
    [[nodiscard]] bool isReady() const;

    bool operator==(const Activity&) const = default;
};

struct Day
{
    std::string id;
    std::string weekId;
    std::string title;
    std::vector<std::string> objectives; ///< Markdown, one line each
    std::vector<Activity> activities;
    Place place;

    [[nodiscard]] int minutes() const;

    bool operator==(const Day&) const = default;
};

struct Week
{
    std::string id;
    std::string title;
    std::string theme;
    std::vector<std::string> days; ///< ids

    bool operator==(const Week&) const = default;
};

/// Activities that were renamed (1 to 1), split (1 to n) or merged (n to 1) in version `since`.
struct Move
{
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::string since;
    Place place;

    bool operator==(const Move&) const = default;
};

/// What is read at start: the shape of the course without its lessons and questions.
struct Pack
{
    PackInfo info;
    std::vector<Week> weeks;
    std::vector<Day> days;     ///< of all weeks, in order
    std::vector<Skill> skills; ///< in an order where prerequisites come first
    std::vector<Move> moves;

    /// nullptr when the pack has none of this id.
    [[nodiscard]] const Day* findDay(std::string_view id) const;
    [[nodiscard]] const Skill* findSkill(std::string_view id) const;
    [[nodiscard]] const Activity* findActivity(std::string_view id) const;
    /// The day an activity belongs to.
    [[nodiscard]] const Day* dayOf(std::string_view activityId) const;
    [[nodiscard]] int minutes() const;

    bool operator==(const Pack&) const = default;
};

/// Ids of activities and questions begin with that of their day.
[[nodiscard]] bool belongsTo(std::string_view id, std::string_view dayId);

/// Whether it is done by writing code: exercises and builds.
[[nodiscard]] bool isWork(ActivityKind kind);

/// Spelled as in the files, e.g. "lesson", "trap", "recall", "transfer".
[[nodiscard]] std::string_view nameOf(ActivityKind kind);
[[nodiscard]] std::string_view nameOf(Approach approach);
[[nodiscard]] std::string_view nameOf(QuizPurpose purpose);
[[nodiscard]] std::string_view nameOf(SkillKind kind);

} // namespace secondstack::curriculum
