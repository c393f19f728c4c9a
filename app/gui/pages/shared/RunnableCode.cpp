// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/RunnableCode.h"

#include "app/gui/pages/shared/RunView.h"
#include "app/gui/questions/QuestionWords.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OutputView.h"

#include <QVBoxLayout>

namespace secondstack::gui {

RunnableCode::RunnableCode(const curriculum::Program& program, const Expected& expected, SampleRunner* runner,
                           QWidget* parent)
    : QWidget(parent)
    , m_code(new CodeView)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_code);
    m_code->setCode(toQString(program.code), codeLanguageOf(program.language));
    setFocusProxy(m_code); // where Ctrl+Enter runs it
    if (!expected.text.isEmpty())
        buildExpected(expected);
    if (runner != nullptr && curriculum::runs(program.language))
        buildRun(program, *runner);
    column->addStretch(1);
}

void RunnableCode::buildExpected(const Expected& expected)
{
    m_expected = new QWidget;
    auto* column = new QVBoxLayout(m_expected);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeLabel(expected.caption, TextRole::Small));
    auto* output = new OutputView;
    output->setRun({}, expected.text);
    column->addWidget(output);
    layout()->addWidget(m_expected);
}

void RunnableCode::buildRun(const curriculum::Program& program, SampleRunner& runner)
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
            m_expected->setVisible(!isReal);
    });
}

} // namespace secondstack::gui
