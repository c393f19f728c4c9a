// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/lesson/SampleView.h"

#include "app/gui/pages/shared/RunView.h"
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

SampleView::SampleView(const CodeSample& sample, const std::string& lesson, SampleRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_code(new CodeView)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_code);
    m_code->setCode(toQString(sample.code), codeLanguageOf(sample.language));
    buildExpected(sample);
    if (runs(sample.language))
        buildRun(programOf(sample, lesson), runner);
    column->addStretch(1);
}

void SampleView::buildExpected(const CodeSample& sample)
{
    if (!sample.output && sample.fails.empty())
        return;
    m_expected = new QWidget;
    auto* column = new QVBoxLayout(m_expected);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeLabel(sample.output ? tr("It prints") : tr("It fails, and says"), TextRole::Small));
    auto* output = new OutputView;
    output->setRun({}, toQString(sample.output ? *sample.output : sample.fails));
    column->addWidget(output);
    layout()->addWidget(m_expected);
}

void SampleView::buildRun(const Program& program, SampleRunner& runner)
{
    auto* run = new RunView(runner);
    layout()->addWidget(run);
    m_code->setRunnable(true);
    m_code->setObjectName("runnableCode");
    connect(m_code, &CodeView::runRequested, run, [run, program] { run->run({program, {}, {}}); });
    connect(run, &RunView::started, this, [this] { m_code->setRunning(true); });
    connect(run, &RunView::ended, this, [this](bool isReal) {
        m_code->setRunning(false);
        if (m_expected != nullptr)
            m_expected->setVisible(!isReal); // what it really printed stands there now
    });
}

SamplePair::SamplePair(const CodePair& pair, const std::string& lesson, SampleRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_left(new SampleView(pair.node, lesson, runner))
    , m_right(new SampleView(pair.python, lesson, runner))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_left->code().setTitle(tr("Node.js — you know this"));
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
