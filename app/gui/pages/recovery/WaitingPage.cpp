// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/recovery/WaitingPage.h"

#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/ProgressBar.h"

#include <QVBoxLayout>

namespace secondstack::gui {

WaitingPage::WaitingPage(const QString& what, QWidget* parent) : Page(parent), m_what(what)
{
    auto* busy = new ProgressBar(what);
    busy->setRange(0, 0);
    auto* column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(new EmptyState(QStringLiteral("review"), what, tr("This takes a moment.")));
    column->addWidget(busy);
    column->addStretch();
}

} // namespace secondstack::gui
