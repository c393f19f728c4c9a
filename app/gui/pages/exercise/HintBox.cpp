// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/HintBox.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

HintBox::HintBox(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGrid);
    setAccessibleName(tr("Hints"));
}

void HintBox::showAdvice(const QString& text)
{
    clearLayout(*m_column);
    m_next = nullptr;
    m_column->addWidget(makeLabel(text, TextRole::Small));
}

void HintBox::showMistake(const curriculum::TypicalMistake& mistake, int steps)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && m_next != nullptr && m_next->hasFocus();
    clearLayout(*m_column);
    const int all = static_cast<int>(mistake.hint.size());
    auto* title = new ProseView(tr("Often seen: **%1**").arg(toQString(mistake.title)));
    title->setObjectName("hintTitle");
    m_column->addWidget(title);
    for (int i = 0; i < std::min(steps, all); ++i) {
        auto* step = new ProseView;
        step->setProse(QStringLiteral("%1. %2").arg(i + 1).arg(toQString(mistake.hint[static_cast<std::size_t>(i)])));
        step->setObjectName(QStringLiteral("hintStep%1").arg(i + 1));
        m_column->addWidget(step);
    }
    const QString id = toQString(mistake.id);
    if (steps < all) {
        m_next = makeButton(tr("Hint %1 of %2").arg(steps + 1).arg(all), ButtonKind::Link);
        connect(m_next, &QPushButton::clicked, this, [this, id, steps] { emit stepRequested(id, steps + 1); });
    } else {
        m_next = makeButton(tr("Read the lesson about it"), ButtonKind::Link);
        connect(m_next, &QPushButton::clicked, this,
                [this, lesson = toQString(mistake.lesson)] { emit lessonRequested(lesson); });
    }
    m_next->setObjectName("hintButton");
    m_column->addWidget(m_next, 0, Qt::AlignLeft);
    if (hadFocus)
        m_next->setFocus(Qt::OtherFocusReason);
}

void HintBox::focusNext()
{
    if (m_next != nullptr)
        m_next->setFocus(Qt::OtherFocusReason);
}

} // namespace secondstack::gui
