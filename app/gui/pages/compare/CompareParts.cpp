// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/CompareParts.h"

#include "app/gui/pages/shared/RunnableCode.h"
#include "app/gui/shell/Page.h"
#include "app/gui/state/DayName.h"
#include "app/gui/state/Links.h"
#include "app/gui/state/Places.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/TileLayout.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CompareParts)
};

QVBoxLayout* buildSide(const QString& name, Tone tone, const std::string& text)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(new Pill(name, tone), 0, Qt::AlignLeft);
    column->addWidget(makePassage(text));
    column->addStretch();
    return column;
}

} // namespace

ProseView* makePassage(const std::string& markdown, TextRole role)
{
    ProseView* prose = makeProse(toQString(markdown), role);
    if (markdown.find("](") == std::string::npos)
        prose->setFocusPolicy(Qt::NoFocus);
    return prose;
}

QWidget* buildSides(const std::string& node, const std::string& python)
{
    auto* sides = new QWidget;
    auto* tiles = new TileLayout(300, sides, 28);
    tiles->setContentsMargins(0, 0, 0, 0);
    tiles->addLayout(buildSide(Words::tr("Node.js"), Tone::Node, node));
    tiles->addLayout(buildSide(Words::tr("Python, FastAPI"), Tone::Python, python));
    return sides;
}

QPushButton* makeLessonLink(const std::string& lesson, const CompareContext& context)
{
    const curriculum::Pack& pack = context.session.course().pack();
    const curriculum::Activity* activity = pack.findActivity(lesson);
    const curriculum::Day* day = pack.dayOf(lesson);
    if (activity == nullptr || day == nullptr)
        return nullptr;
    QPushButton* link = makeButton(dayName(pack, *day) + QStringLiteral(" ›"), ButtonKind::Link);
    link->setAccessibleName(Words::tr("Learn it: %1").arg(toQString(activity->title)));
    setPlainToolTip(*link, toQString(activity->title));
    QObject::connect(link, &QPushButton::clicked, &context.page,
                     [&page = context.page, place = placeOf(*activity, *day)] { emit page.placeRequested(place); });
    return link;
}

QWidget* buildProgram(const curriculum::CheckedSnippet& program, const std::string& owner, curriculum::ProgramKind kind,
                      const CompareContext& context)
{
    return new RunnableCode({.owner = owner,
                             .kind = kind,
                             .language = program.snippet.language,
                             .code = program.snippet.code,
                             .expectation = curriculum::Prints{program.expect},
                             .place = program.snippet.place},
                            {Words::tr("What it prints:"), toQString(program.expect)}, context.runner);
}

} // namespace secondstack::gui
