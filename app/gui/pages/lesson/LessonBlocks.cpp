// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/lesson/LessonBlocks.h"

#include "app/gui/pages/lesson/SamplePair.h"
#include "app/gui/pages/shared/RunnableCode.h"
#include "app/gui/state/Links.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/Strings.h"
#include "app/gui/theme/Tokens.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Markdown.h"
#include "app/gui/widgets/Pill.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace secondstack::gui {

using namespace curriculum;
using learner::AnswerPlace;

namespace {

constexpr int kReadableLine = 900;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonBlocks)
};

QWidget* makeReading(const std::string& markdown)
{
    ProseView* prose = makeProse(toQString(markdown));
    prose->setTextWidth(kReadableLine);
    return prose;
}

/// One widget for each kind of block.
struct BlockMaker
{
    const LessonContext& context;

    QWidget* operator()(const Prose& prose) const { return makeReading(prose.markdown); }
    QWidget* operator()(const CodeSample& sample) const { return makeSample(sample, context.lesson, context.runner); }
    QWidget* operator()(const CodePair& pair) const { return new SamplePair(pair, context.lesson, context.runner); }
    QWidget* operator()(const PredictCell& cell) const
    {
        return question(cell.questionId, AnswerPlace::Predict, Words::tr("Predict, then run"));
    }
    QWidget* operator()(const SelfCheck& check) const
    {
        auto* column = new QWidget;
        auto* layout = new QVBoxLayout(column);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(16);
        int number = 0;
        for (const std::string& id : check.questionIds) {
            const QString heading = Words::tr("Check yourself, %1 of %2").arg(++number).arg(check.questionIds.size());
            layout->addWidget(question(id, AnswerPlace::SelfCheck, heading));
            if (number == 1)
                column->setFocusProxy(layout->itemAt(0)->widget());
        }
        return column;
    }
    QWidget* operator()(const TrapCard& trap) const
    {
        return card(plainFromMarkdown(toQString(trap.title)), new Pill(Words::tr("Trap"), Tone::Warn), trap.body);
    }
    QWidget* operator()(const NodeWins& wins) const
    {
        return card(Words::tr("When Node.js wins"), new Pill(Words::tr("Node.js"), Tone::Node), wins.body);
    }
    QWidget* operator()(const OutOfScope& scope) const
    {
        return card(Words::tr("Not in this lesson"), nullptr, scope.body);
    }

private:
    QWidget* question(const std::string& id, AnswerPlace place, const QString& heading) const
    {
        const learner::Course& course = context.session.course();
        if (const Question* found = course.question(id))
            return new LessonQuestion(context, *found, place, heading);
        return new Banner(Tone::Warn, Words::tr("A question that belongs here cannot be read: %1").arg(toQString(id)));
    }

    QWidget* card(const QString& heading, QWidget* mark, const std::vector<Passage>& body) const
    {
        auto* card = new Card(heading);
        if (mark != nullptr)
            card->setTrailing(mark);
        for (const Passage& passage : body)
            card->body()->addWidget(std::visit(*this, passage));
        return card;
    }
};

} // namespace

QWidget* makeBlock(const Block& block, const LessonContext& context)
{
    return std::visit(BlockMaker{context}, block);
}

} // namespace secondstack::gui
