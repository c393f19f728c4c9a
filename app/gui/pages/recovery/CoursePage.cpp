// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/recovery/CoursePage.h"

#include "app/gui/state/ErrorText.h"
#include "app/gui/widgets/EmptyState.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

CoursePage::CoursePage(const Error& error, bool canShip, QWidget* parent) : Page(parent)
{
    auto* state = new EmptyState(QStringLiteral("warning"), tr("The course cannot be opened"),
                                 explanationFor(error) + QLatin1Char('\n')
                                     + tr("What you have done so far is in your own file and stays there."));
    if (canShip) {
        QPushButton* shipped = state->addStep(tr("Use the course that ships"));
        shipped->setObjectName(QStringLiteral("shippedCourseButton"));
        connect(shipped, &QPushButton::clicked, this, &CoursePage::shippedRequested);
    }
    QPushButton* other = state->addStep(tr("Open a course file…"), ButtonKind::Secondary);
    other->setObjectName(QStringLiteral("otherCourseButton"));
    connect(other, &QPushButton::clicked, this, &CoursePage::otherRequested);
    QPushButton* again = state->addStep(tr("Try again"), ButtonKind::Secondary);
    again->setObjectName(QStringLiteral("retryCourseButton"));
    connect(again, &QPushButton::clicked, this, &CoursePage::retryRequested);
    auto* column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(state);
    column->addStretch();
}

} // namespace secondstack::gui
