// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/ResultsPane.h"

#include "app/gui/pages/exercise/CheckRow.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ProgressBar.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

QString protectionText(practice::Protection protection)
{
    return protection == practice::Protection::Sandbox ? ResultsPane::tr("in a sandbox, without network")
                                                       : ResultsPane::tr("without a sandbox, with your rights");
}

} // namespace

ResultsPane::ResultsPane(QWidget* parent)
    : QWidget(parent)
    , m_heading(makeLine(tr("Tests"), TextRole::BodyStrong))
    , m_failed(new Pill({}, Tone::Bad))
    , m_passed(new Pill({}, Tone::Good))
    , m_notRun(new Pill({}, Tone::Neutral))
    , m_bar(new ProgressBar(tr("Running the tests")))
    , m_stop(makeButton(tr("Stop"), ButtonKind::Quiet))
    , m_time(makeLine({}, TextRole::Small))
    , m_scroll(new QScrollArea)
    , m_top(new QVBoxLayout)
    , m_rows(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
    , m_caption(makeLabel({}, TextRole::Small))
{
    setAccessibleName(tr("Tests"));
    m_bar->setRange(0, 0);
    m_stop->setObjectName("stopTestsButton");
    connect(m_stop, &QPushButton::clicked, this, &ResultsPane::stopRequested);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGrid);
    head->addWidget(m_heading);
    head->addWidget(m_failed);
    head->addWidget(m_passed);
    head->addWidget(m_notRun);
    head->addWidget(m_bar, 1);
    head->addWidget(m_stop);
    head->addStretch(1);
    head->addWidget(m_time);
    auto* content = new QWidget;
    auto* body = new QVBoxLayout(content);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(kGrid);
    m_rows->setSpacing(4);
    m_top->setSpacing(kGrid);
    body->addLayout(m_top);
    body->addLayout(m_rows);
    body->addLayout(m_foot);
    body->addWidget(m_caption);
    body->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() sets it
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid * 2, kGrid, kGrid * 2, kGrid);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    setRunning(false);
}

void ResultsPane::clear()
{
    for (QVBoxLayout* part : {m_top, m_rows, m_foot})
        clearLayout(*part);
    m_firstFailed = nullptr;
    m_failedCount = m_passedCount = m_notRunCount = 0;
    m_said.clear();
    m_time->clear();
    m_caption->hide();
    count();
}

void ResultsPane::count()
{
    m_failed->setText(tr("%1 failed").arg(m_failedCount));
    m_passed->setText(tr("%1 passed").arg(m_passedCount));
    m_failed->setVisible(m_failedCount > 0);
    m_passed->setVisible(m_passedCount > 0);
    m_notRun->setText(tr("%1 not run").arg(m_notRunCount));
    m_notRun->setVisible(m_notRunCount > 0);
}

void ResultsPane::setRunning(bool isRunning)
{
    m_bar->setVisible(isRunning);
    m_stop->setVisible(isRunning);
}

void ResultsPane::showIdle(const QString& text)
{
    clear();
    setRunning(false);
    m_rows->addWidget(makeLabel(text, TextRole::Muted));
}

void ResultsPane::showRunning()
{
    clear();
    setRunning(true);
    m_scroll->ensureVisible(0, 0);
}

void ResultsPane::add(const practice::CheckResult& check)
{
    auto* row = new CheckRow(check);
    m_rows->addWidget(row);
    ++(!check.isRun ? m_notRunCount : check.passed ? m_passedCount : m_failedCount);
    if (check.isRun && !check.passed) {
        m_said << row->accessibleName();
        if (m_failedCount == 1) {
            m_firstFailed = row;
            row->unfold();
        }
    }
    count();
}

void ResultsPane::showOutcome(const GradingOutcome& outcome, const curriculum::TypicalMistake* mistake)
{
    const practice::Verdict& verdict = outcome.verdict;
    setRunning(false);
    if (verdict.problem)
        addProblem(*verdict.problem);
    if (mistake != nullptr)
        addMistake(*mistake, verdict.mistake->isAdvice);
    if (!verdict.printed.empty())
        addPrinted(verdict.printed);
    m_time->setText(tr("%1 s").arg(QLocale().toString(verdict.seconds, 'f', 2)));
    m_caption->setText(tr("%1 · %2 · inputs from seed %3")
                           .arg(outcome.surroundings.python, protectionText(outcome.surroundings.protection))
                           .arg(verdict.seed));
    m_caption->show();
    if (verdict.passed)
        m_said.prepend(tr("All checks passed"));
    announce(*this, m_said.join(u'\n'));
    showWhatMatters();
}

// After the layout: what was just added has its place only then.
void ResultsPane::showWhatMatters()
{
    QTimer::singleShot(0, this, [this] {
        if (m_top->count() > 0)
            m_scroll->verticalScrollBar()->setValue(0);
        else if (m_firstFailed != nullptr)
            m_scroll->verticalScrollBar()->setValue(m_firstFailed->mapTo(m_scroll->widget(), QPoint(0, 0)).y());
        else
            m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum());
    });
}

// Above the checks: it is why they failed, or were not even run.
void ResultsPane::addProblem(const practice::GradingProblem& problem)
{
    const QString message = withVisibleControls(toQString(problem.message));
    const QString file = withVisibleControls(toQString(problem.file));
    const QString where = problem.line > 0 ? tr("%1, line %2").arg(file).arg(problem.line) : file;
    const QString text = message.contains(where) ? message : where + QStringLiteral(": ") + message;
    m_said << text;
    auto* banner = new Banner(Tone::Bad, text);
    banner->setObjectName("gradingProblem");
    if (!problem.file.empty() && problem.line > 0) {
        QPushButton* go = banner->addStep(tr("Show the line"));
        connect(go, &QPushButton::clicked, this,
                [this, file = toQString(problem.file), line = problem.line] { emit placeRequested(file, line); });
    }
    m_top->addWidget(banner);
    if (problem.traceback.empty())
        return;
    m_top->addWidget(new Disclosure(tr("Traceback"), [text = withVisibleControls(toQString(problem.traceback))] {
        auto* output = new OutputView;
        output->setRun({}, text);
        return output;
    }));
}

void ResultsPane::addMistake(const curriculum::TypicalMistake& mistake, bool isAdvice)
{
    const QString pattern = isAdvice ? tr("Worth a look: **%1**") : tr("Often seen: **%1**");
    const QString text = pattern.arg(toQString(mistake.title));
    m_said << text;
    auto* box = new QWidget;
    box->setObjectName("namedMistake");
    auto* row = new FlowLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* title = new ProseView(QStringLiteral("◆ ") + text);
    title->setMinimumWidth(Theme::current().px(260));
    row->addWidget(title);
    QPushButton* hint = makeButton(tr("Hint"), ButtonKind::Link);
    hint->setObjectName("showHintButton");
    connect(hint, &QPushButton::clicked, this, &ResultsPane::hintRequested);
    row->addWidget(hint);
    if (!mistake.lesson.empty()) {
        QPushButton* why = makeButton(tr("Why? (lesson)"), ButtonKind::Link);
        why->setObjectName("whyButton");
        connect(why, &QPushButton::clicked, this,
                [this, lesson = toQString(mistake.lesson)] { emit lessonRequested(lesson); });
        row->addWidget(why);
    }
    if (m_firstFailed != nullptr)
        m_rows->insertWidget(m_rows->indexOf(m_firstFailed) + 1, box);
    else
        m_foot->addWidget(box);
}

void ResultsPane::addPrinted(const std::string& printed)
{
    auto* what = new Disclosure(tr("What your code printed"), [text = toQString(printed)] {
        auto* output = new OutputView;
        output->setRun({}, text);
        return output;
    });
    what->button().setObjectName("printedButton");
    m_foot->addWidget(what);
}

void ResultsPane::showStopped()
{
    setRunning(false);
    m_caption->setText(tr("Stopped before all checks were done. Run the tests again when you like."));
    m_caption->show();
    announce(*this, m_caption->text());
}

Banner& ResultsPane::showProblem(Tone tone, const QString& text)
{
    clear();
    setRunning(false);
    auto* banner = new Banner(tone, text);
    m_rows->addWidget(banner);
    announce(*this, text);
    return *banner;
}

QPushButton* ResultsPane::addNext(const QString& text)
{
    auto* next = makeButton(text, ButtonKind::Secondary);
    next->setObjectName("nextActivityButton");
    m_foot->addWidget(next, 0, Qt::AlignLeft);
    showWhatMatters();
    return next;
}

} // namespace secondstack::gui
