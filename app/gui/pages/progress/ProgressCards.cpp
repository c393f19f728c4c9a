// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/progress/ProgressCards.h"

#include "app/gui/pages/shared/ActivityText.h"
#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/pages/shared/WeekShares.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProgressBar.h"
#include "app/gui/widgets/StudyCalendar.h"
#include "app/gui/widgets/TileLayout.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace secondstack::gui {

using learner::ProgressView;

namespace {

constexpr int kCalendarDays = 7 * 12;
constexpr int kNarrowestName = 240;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgressCards)
};

void addHow(Card& card, const QString& text)
{
    card.body()->addWidget(makeLabel(text, TextRole::Small));
}

QWidget* makeNumberCard(const QString& heading, const QString& number, const QString& words, const QString& how)
{
    auto* card = new Card(heading);
    card->body()->addWidget(makeLabel(number, TextRole::Title));
    card->body()->addWidget(makeLabel(words));
    addHow(*card, how);
    card->body()->addStretch(1);
    return card;
}

/// Name, a bar of right answers, and the count in words.
QWidget* makeCountRow(const QString& name, const QString& count, int right, int total)
{
    auto* row = new QWidget;
    auto* tiles = new TileLayout(kNarrowestName, row, 12);
    tiles->addWidget(makeLabel(name));
    auto* measure = new QWidget;
    auto* line = new QHBoxLayout(measure);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto* bar = new ProgressBar(QStringLiteral("%1: %2").arg(name, count));
    bar->setRange(0, qMax(1, total));
    bar->setValue(right);
    line->addWidget(bar, 1);
    line->addWidget(makeLine(count, TextRole::Small));
    tiles->addWidget(measure);
    return row;
}

} // namespace

QWidget* makeStudyTimeCard(const ProgressView& view, QDate today)
{
    const int days = static_cast<int>(std::count_if(view.secondsByDay.begin(), view.secondsByDay.end(),
                                                    [](const auto& day) { return day.second > 0; }));
    const QString since = view.firstDay ? dayText(toQDate(*view.firstDay), today) : QString();
    return makeNumberCard(
        Words::tr("Study time"), durationText(view.secondsStudied / 60),
        Words::tr("on %1 since %2").arg(daysText(days), since),
        Words::tr("The time lessons and questions were on screen and in use. One stretch counts for at"
                  " most an hour."));
}

QWidget* makeActivitiesCard(const ProgressView& view)
{
    return makeNumberCard(Words::tr("Activities"),
                          Words::tr("%1 of %2").arg(view.activitiesDone).arg(view.activitiesReady),
                          Words::tr("lessons and quizzes done"),
                          Words::tr("Lessons marked as read and quizzes finished, of those that are written. Announced"
                                    " ones count on neither side."));
}

QWidget* makeAnswersCard(const ProgressView& view)
{
    return makeNumberCard(Words::tr("Answers"), Words::tr("%1 of %2").arg(view.answers.right).arg(view.answers.total),
                          Words::tr("right"),
                          Words::tr("Every answer you gave in a lesson or a quiz, repeated ones too. “I don't know yet”"
                                    " counts as not right."));
}

QWidget* makeWeeksCard(const ProgressView& view)
{
    auto* card = new Card(Words::tr("Weeks"));
    card->body()->addWidget(new WeekShares(view.weeks));
    addHow(*card, Words::tr("Minutes of what is done, of the minutes of all that is written for the week."));
    card->body()->addStretch(1);
    return card;
}

QWidget* makeCalendarCard(const ProgressView& view, QDate today)
{
    auto* card = new Card(Words::tr("Study days"));
    QList<int> minutes;
    for (int back = kCalendarDays - 1; back >= 0; --back) {
        const auto found = view.secondsByDay.find(toDate(today.addDays(-back)));
        // A day with less than a minute is still a day of study.
        minutes << (found == view.secondsByDay.end() ? 0 : (found->second + 59) / 60);
    }
    auto* calendar = new StudyCalendar;
    calendar->setDays(today, minutes);
    card->body()->addWidget(calendar);
    if (view.longestRun > 0)
        card->body()->addWidget(makeLabel(Words::tr("Longest run: %1").arg(studyDaysText(view.longestRun))));
    addHow(*card, Words::tr("One column a week, Monday on top; darker is longer, up to an hour. Days your plan leaves"
                            " free do not break a run."));
    card->body()->addStretch(1);
    return card;
}

QWidget* makeQuizzesCard(const ProgressView& view, QDate today)
{
    auto* card = new Card(Words::tr("Quizzes"));
    addHow(*card, Words::tr("Right answers of the last time you finished it. In brackets: the best time, when that was"
                            " another."));
    for (const learner::QuizResult& quiz : view.quizzes) {
        QString result = percentText(quiz.lastShare);
        if (quiz.bestShare > quiz.lastShare)
            result = Words::tr("%1 (best %2)").arg(result, percentText(quiz.bestShare));
        const QString words = Words::tr("%1 · %2").arg(result, dayText(toQDate(quiz.last), today));
        card->body()->addWidget(makeCountRow(toQString(quiz.quiz->title), words, qRound(quiz.lastShare * 100), 100));
    }
    if (view.quizzes.empty())
        card->body()->addWidget(makeLabel(Words::tr("No quiz is finished yet."), TextRole::Muted));
    card->body()->addStretch(1);
    return card;
}

QWidget* makeSkillsCard(const ProgressView& view)
{
    auto* card = new Card(Words::tr("Answers by skill"));
    addHow(*card,
           Words::tr("A count of right answers for each skill, not an estimate of what you master. Estimates come"
                     " with the assessment."));
    for (const learner::SkillProgress& skill : view.skills) {
        const QString count = Words::tr("%1 of %2 right").arg(skill.tally.right).arg(skill.tally.total);
        const QString title = toQString(skill.skill->title);
        card->body()->addWidget(makeCountRow(title, count, skill.tally.right, skill.tally.total));
    }
    if (view.skills.empty())
        card->body()->addWidget(makeLabel(Words::tr("No question is answered yet."), TextRole::Muted));
    return card;
}

} // namespace secondstack::gui
