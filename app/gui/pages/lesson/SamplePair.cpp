// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/lesson/SamplePair.h"

#include "app/gui/pages/shared/RunnableCode.h"
#include "app/gui/questions/QuestionWords.h"
#include "app/gui/state/Links.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OutputView.h"

#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace secondstack::gui {

using namespace curriculum;

RunnableCode* makeSample(const CodeSample& sample, const std::string& lesson, SampleRunner& runner)
{
    const QString caption = sample.output ? SamplePair::tr("It prints") : SamplePair::tr("It fails, and says");
    return new RunnableCode(programOf(sample, lesson),
                            {caption, toQString(sample.output ? *sample.output : sample.fails)}, &runner);
}

SamplePair::SamplePair(const CodePair& pair, const std::string& lesson, SampleRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_left(makeSample(pair.node, lesson, runner))
    , m_right(makeSample(pair.python, lesson, runner))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_left->code().setTitle(tr("Node.js — you know this"));
    setFocusProxy(m_right);
    m_row->setSpacing(12);
    m_row->addWidget(m_left, 1);
    m_row->addWidget(m_right, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(m_row);
    if (!pair.caption.empty())
        column->addWidget(makeProse(toQString(pair.caption), TextRole::Muted));
}

void SamplePair::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int half = (event->size().width() - m_row->spacing()) / 2;
    const bool isTight = qMax(m_left->code().fullWidth(), m_right->code().fullWidth()) > half;
    m_row->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace secondstack::gui
