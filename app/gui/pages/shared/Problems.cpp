// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/Problems.h"

#include "app/gui/shell/Page.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/Labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>

namespace secondstack::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

} // namespace

QLabel* makeProblemLine()
{
    QLabel* line = makeLabel({}, TextRole::SmallStrong);
    setTextTone(*line, Tone::Bad);
    line->hide();
    return line;
}

void showProblem(QLabel& line, const Error& error)
{
    line.setText(explanationFor(error));
    line.show();
    announce(line, line.text());
}

EmptyState* makeAnnouncedState(const curriculum::Activity& activity)
{
    return new EmptyState(QStringLiteral("book"),
                          activity.kind == curriculum::ActivityKind::Quiz ? Words::tr("This quiz is not written yet")
                          : curriculum::isWork(activity.kind) ? Words::tr("This exercise is not written yet")
                                                              : Words::tr("This lesson is not written yet"),
                          Words::tr("It is announced and comes with a new version of the course."));
}

QPushButton* addPathStep(EmptyState& state, Page& page)
{
    QPushButton* step = state.addStep(Words::tr("Show the path"));
    step->setObjectName("showPathButton");
    QObject::connect(step, &QPushButton::clicked, &page, [&page] { emit page.placeRequested({kPathPage}); });
    return step;
}

} // namespace secondstack::gui
