// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/HintBox.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

// A row of its own for each: a list would have to begin at another number than 1, which Qt's texts cannot.
QWidget* makeStep(int number, const std::string& hint)
{
    auto* step = new QWidget;
    step->setObjectName(QStringLiteral("hintStep%1").arg(number));
    auto* row = new QHBoxLayout(step);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(makeLabel(QStringLiteral("%1.").arg(number)), 0, Qt::AlignTop);
    row->addWidget(new ProseView(toQString(hint)), 1);
    return step;
}

} // namespace

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
    for (int number = 1; number <= std::min(steps, all); ++number)
        m_column->addWidget(makeStep(number, mistake.hint[static_cast<std::size_t>(number - 1)]));
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
