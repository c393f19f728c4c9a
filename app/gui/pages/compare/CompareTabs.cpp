// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/CompareTabs.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/ProseView.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CompareTabs)
};

constexpr int kReadingWidth = 720;

QVBoxLayout* columnIn(QWidget& widget)
{
    auto* column = new QVBoxLayout(&widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    return column;
}

ProseView* makeReading(const std::string& markdown)
{
    ProseView* prose = makePassage(markdown);
    prose->setTextWidth(kReadingWidth);
    return prose;
}

void addLessonLink(Card& card, const std::string& lesson, const CompareContext& context)
{
    if (QPushButton* link = makeLessonLink(lesson, context))
        card.setTrailing(link);
}

Pill* makeOpinion()
{
    return new Pill(Words::tr("opinion"), Tone::Warn);
}

// The first lesson that teaches a skill; empty when none does.
std::string lessonFor(const std::string& skill, const curriculum::Pack& pack)
{
    for (const curriculum::Day& day : pack.days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (activity.kind == curriculum::ActivityKind::Lesson
                && std::find(activity.skills.begin(), activity.skills.end(), skill) != activity.skills.end())
                return activity.id;
        }
    }
    return {};
}

} // namespace

QWidget* buildPointsTab(const curriculum::Comparison& comparison, const CompareContext& context)
{
    auto* tab = new QWidget;
    QVBoxLayout* column = columnIn(*tab);
    for (const curriculum::ComparisonPoint& point : comparison.points) {
        auto* card = new Card(toQString(point.title));
        addLessonLink(*card, point.lesson, context);
        card->body()->addWidget(buildSides(point.node, point.python));
        card->body()->addSpacing(4);
        card->body()->addWidget(makeLabel(Words::tr("In short"), TextRole::SmallStrong));
        card->body()->addWidget(makeReading(point.verdict));
        column->addWidget(card);
    }
    return tab;
}

QWidget* buildSkillsTab(const std::vector<curriculum::ComparedSkill>& skills, const QString& boundary,
                        const CompareContext& context)
{
    auto* tab = new QWidget;
    QVBoxLayout* column = columnIn(*tab);
    for (const curriculum::ComparedSkill& skill : skills) {
        auto* card = new Card(toQString(skill.title));
        addLessonLink(*card, lessonFor(skill.skill, context.session.course().pack()), context);
        card->body()->addWidget(buildSides(skill.node, skill.python));
        card->body()->addSpacing(4);
        card->body()->addWidget(makeLabel(boundary, TextRole::SmallStrong));
        card->body()->addWidget(makeReading(skill.boundary));
        column->addWidget(card);
    }
    return tab;
}

QWidget* buildMythsTab(const curriculum::Comparison& comparison, const CompareContext& context)
{
    auto* tab = new QWidget;
    QVBoxLayout* column = columnIn(*tab);
    for (const curriculum::Myth& myth : comparison.myths) {
        auto* card = new Card(QStringLiteral("“%1”").arg(toQString(myth.claim)));
        addLessonLink(*card, myth.lesson, context);
        card->body()->addWidget(makeLabel(Words::tr("What is true"), TextRole::SmallStrong));
        card->body()->addWidget(makeReading(myth.truth));
        if (!myth.check.empty()) {
            card->body()->addWidget(makeLabel(Words::tr("How to find out"), TextRole::SmallStrong));
            card->body()->addWidget(makeReading(myth.check));
        }
        if (myth.program) {
            auto* program = new Disclosure(Words::tr("the program"), [&myth, context] {
                return buildProgram(*myth.program, myth.id, curriculum::ProgramKind::Myth, context);
            });
            program->button().setObjectName(QStringLiteral("program-%1-Button").arg(toQString(myth.id)));
            card->body()->addWidget(program);
        }
        column->addWidget(card);
    }
    return tab;
}

QWidget* buildFaqTab(const curriculum::Comparison& comparison)
{
    auto* tab = new QWidget;
    QVBoxLayout* column = columnIn(*tab);
    for (const curriculum::FaqEntry& entry : comparison.faq) {
        auto* card = new Card(toQString(entry.question));
        if (entry.opinion)
            card->setTrailing(makeOpinion());
        card->body()->addWidget(makeReading(entry.answer));
        column->addWidget(card);
    }
    return tab;
}

QWidget* buildCareerTab(const curriculum::Comparison& comparison)
{
    auto* tab = new QWidget;
    auto* card = new Card(Words::tr("What a second stack may mean for your work"));
    card->setTrailing(makeOpinion());
    card->body()->addWidget(makeReading(comparison.career));
    columnIn(*tab)->addWidget(card);
    return tab;
}

} // namespace secondstack::gui
