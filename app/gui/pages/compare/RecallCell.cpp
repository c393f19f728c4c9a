// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/compare/RecallCell.h"

#include "app/gui/pages/compare/CompareParts.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/ProseView.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

RecallCell::RecallCell(Side side, const std::string& area, const std::string& text, QWidget* parent)
    : QWidget(parent)
    , m_name(new Pill(side == Side::Node ? tr("Node.js") : tr("Python, FastAPI"),
                      side == Side::Node ? Tone::Node : Tone::Python))
    , m_text(makePassage(text))
    , m_button(makeButton(tr("Recall it, then show")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name, 0, Qt::AlignLeft);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addStretch();
    m_name->hide();
    m_button->hide();
    m_button->setAccessibleName(tr("%1: %2, covered. Space shows it.").arg(toQString(area), m_name->text()));
    connect(m_button, &QPushButton::clicked, this, [this] {
        setCovered(false);
        announce(*this, m_text->toPlainText());
        emit uncovered();
    });
}

void RecallCell::setCovered(bool isCovered)
{
    m_isCovered = isCovered;
    m_text->setVisible(!isCovered);
    m_button->setVisible(isCovered);
}

void RecallCell::setNamed(bool isNamed)
{
    m_name->setVisible(isNamed);
}

} // namespace secondstack::gui
