// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/RunView.h"

#include "app/gui/shell/Page.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/ProgressBar.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/base/Text.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

bool isSame(const QString& one, const QString& other)
{
    return withoutTrailingSpace(one.toStdString()) == withoutTrailingSpace(other.toStdString());
}

template<typename Ancestor>
Ancestor* ancestorOf(QWidget& widget)
{
    QWidget* found = &widget;
    while (found != nullptr && qobject_cast<Ancestor*>(found) == nullptr)
        found = found->parentWidget();
    return qobject_cast<Ancestor*>(found);
}

QString protectionText(practice::Protection protection)
{
    switch (protection) {
    case practice::Protection::Sandbox: return RunView::tr("ran in a sandbox: no network, none of your files");
    case practice::Protection::LimitsOnly:
        return RunView::tr("ran without a sandbox, with your rights: only its time and memory were limited");
    }
    return {};
}

} // namespace

RunView::RunView(SampleRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_progress(new QWidget)
    , m_problem(new QVBoxLayout)
    , m_output(new OutputView)
    , m_caption(makeLabel({}, TextRole::Small))
    , m_stop(makeButton(tr("Stop"), ButtonKind::Quiet))
{
    auto* row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 0, 0);
    auto* bar = new ProgressBar(tr("Running"));
    bar->setRange(0, 0);
    row->addWidget(makeLine(tr("Running…"), TextRole::Small));
    row->addWidget(bar, 1);
    row->addWidget(m_stop);
    m_stop->setObjectName("stopRunButton");
    m_output->setObjectName("runOutput");
    m_caption->setObjectName("runCaption");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_progress);
    column->addLayout(m_problem);
    column->addWidget(m_output);
    column->addWidget(m_caption);
    connect(m_stop, &QPushButton::clicked, &m_runner, &SampleRunner::cancel);
    hide();
}

void RunView::run(const RunRequest& request)
{
    m_request = request;
    m_output->hide();
    m_caption->hide();
    m_said.clear();
    m_progress->show();
    QWidget::show();
    if (isAncestorOf(QApplication::focusWidget()))
        m_stop->setFocus(Qt::OtherFocusReason); // what was pressed here goes away
    clearLayout(*m_problem);
    emit started();
    m_runner.run(request.program, *this, [this](const Result<SampleOutcome>& outcome) { show(outcome); });
}

void RunView::show(const Result<SampleOutcome>& outcome)
{
    const bool isReal = outcome && !outcome->needsConsent;
    if (isReal)
        showOutcome(*outcome);
    else if (outcome)
        showConsent();
    else if (outcome.error().kind == ErrorKind::Cancelled)
        showStopped();
    else
        showProblem(outcome.error());
    announce(*this, m_said.join(u'\n'));
    emit ended(isReal);
    if (m_stop->hasFocus() && m_output->isVisibleTo(this))
        m_output->setFocus(Qt::OtherFocusReason);
    m_progress->hide();
    // After the layout: what was just shown has its place only then.
    QTimer::singleShot(0, this, [this] {
        if (auto* page = ancestorOf<ScrollPage>(*this); page != nullptr && isVisible())
            page->ensureWidgetVisible(this, 0, kGrid);
    });
}

QString RunView::command() const
{
    return m_request.program.language == curriculum::Language::JavaScript ? QStringLiteral("node main.mjs")
                                                                          : QStringLiteral("python main.py");
}

void RunView::showOutcome(const SampleOutcome& outcome)
{
    const practice::RunResult& run = outcome.result.run;
    m_output->setRun(command(), toQString(run.output + run.errors));
    m_output->show();
    showVerdict(toQString(run.output), outcome.result.difference);
    const QString seconds = QLocale().toString(run.seconds, 'f', 2);
    setCaption(tr("%1 · %2 s · %3").arg(outcome.interpreter, seconds, protectionText(outcome.protection)));
}

void RunView::showVerdict(const QString& output, const std::optional<std::string>& difference)
{
    // A wrong prediction says enough; a run that differs from the course is another matter and always said.
    if (difference)
        setVerdict(Tone::Warn, tr("This computer gave something else than the course: %1").arg(toQString(*difference)));
    else if (m_request.predicted && isSame(output, *m_request.predicted))
        setVerdict(Tone::Good, tr("✓ as you predicted"));
    else if (m_request.predicted)
        setVerdict(Tone::Bad, tr("✗ you predicted:\n%1").arg(m_request.predicted->trimmed()));
    else
        setVerdict(Tone::Good, tr("✓ as the course says"));
}

void RunView::setVerdict(Tone tone, const QString& text)
{
    m_output->setVerdict(tone, text);
    m_said << text;
}

void RunView::setCaption(const QString& text)
{
    m_caption->setText(text);
    m_caption->show();
    m_said << text;
}

Banner& RunView::addBanner(const QString& text)
{
    m_said << text;
    auto* banner = new Banner(Tone::Warn, text);
    m_problem->addWidget(banner);
    banner->show();
    return *banner;
}

void RunView::showConsent()
{
    const QString text = tr("This program comes with a course file, and this computer has no sandbox to run it in."
                            " It would run with your rights: it could read and change your files and use the network.");
    QPushButton* allow = addBanner(text).addStep(tr("Run it all the same"));
    allow->setObjectName("allowRunButton");
    connect(allow, &QPushButton::clicked, this, [this] {
        m_runner.setTrusted(true);
        run(m_request);
    });
}

void RunView::showStopped()
{
    setCaption(tr("Stopped before it came to its end. Run it again when you like."));
}

void RunView::showProblem(const Error& error)
{
    Banner& banner = addBanner(explanationFor(error));
    QPushButton* again = banner.addStep(error.kind == ErrorKind::Unavailable ? tr("Look again") : tr("Try again"));
    again->setObjectName("runAgainButton");
    connect(again, &QPushButton::clicked, this, [this] {
        m_runner.forgetTools();
        run(m_request);
    });
    Page* page = ancestorOf<Page>(*this);
    if (error.kind == ErrorKind::Unavailable && page != nullptr) {
        QPushButton* help = banner.addStep(tr("Set it up"));
        help->setObjectName("setUpCodeButton");
        connect(help, &QPushButton::clicked, page, [page] { emit page->placeRequested({kReadyPage}); });
    }
    if (!m_request.recorded)
        return;
    m_output->setRun({}, *m_request.recorded);
    m_output->show();
    showVerdict(*m_request.recorded, std::nullopt);
    setCaption(tr("Recorded output, from when the course was written. It did not run on this computer."));
}

} // namespace secondstack::gui
