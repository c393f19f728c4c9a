// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/HistoryPane.h"

#include "app/gui/pages/exercise/FileChoice.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/DiffView.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/TwoLineDelegate.h"

#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace secondstack::gui {

using learner::WorkRecord;
using practice::ProjectFiles;

namespace {

constexpr int kListWidth = 210;

QString whenText(const WallTime& at, QDate today)
{
    const auto local = at.utc + at.offset;
    const QTime time = QTime::fromMSecsSinceStartOfDay(
        static_cast<int>((local - std::chrono::floor<std::chrono::days>(local)).count()));
    return QStringLiteral("%1, %2").arg(dayText(toQDate(dateOf(at)), today),
                                        QLocale().toString(time, QLocale::ShortFormat));
}

QString textIn(const ProjectFiles& files, const QString& path)
{
    const auto found = files.find(path.toStdString());
    return found != files.end() ? toQString(found->second) : QString();
}

// Those that differ come first; with none, one of them all.
QStringList filesToCompare(const ProjectFiles& one, const ProjectFiles& other)
{
    std::set<std::string> all;
    for (const ProjectFiles* files : {&one, &other}) {
        for (const auto& [path, text] : *files)
            all.insert(path);
    }
    QStringList changed;
    QStringList same;
    for (const std::string& path : all) {
        const QString name = toQString(path);
        (textIn(one, name) == textIn(other, name) ? same : changed) << name;
    }
    return changed.isEmpty() ? same.mid(0, 1) : changed;
}

} // namespace

HistoryPane::HistoryPane(Session& session, Now now, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_now(std::move(now))
    , m_list(new QListWidget)
    , m_stack(new QStackedLayout)
    , m_message(makeLabel(emptyText(), TextRole::Muted))
    , m_choice(new FileChoice)
    , m_diff(new DiffView)
    , m_replay(makeButton(tr("Take this code up again")))
{
    setAccessibleName(tr("Earlier runs"));
    m_list->setObjectName("earlierRuns");
    m_list->setAccessibleName(tr("Earlier runs, the newest first"));
    m_list->setFixedWidth(Theme::current().px(kListWidth));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_replay->setObjectName("replayButton");
    auto* compared = new QWidget;
    auto* right = new QVBoxLayout(compared);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(kGrid);
    right->addWidget(m_choice);
    right->addWidget(m_diff, 1);
    right->addWidget(m_replay, 0, Qt::AlignLeft);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_stack->addWidget(m_message);
    m_stack->addWidget(compared);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid * 2, kGrid * 2, kGrid * 2, kGrid * 2);
    row->setSpacing(kGrid * 2);
    row->addWidget(m_list);
    row->addLayout(m_stack, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryPane::choose);
    connect(m_choice, &FileChoice::changed, this, &HistoryPane::showFile);
    connect(m_replay, &QPushButton::clicked, this, [this] { emit replayRequested(m_then, m_when); });
}

QString HistoryPane::describe(const WorkRecord& work, int number) const
{
    const QString when = whenText(work.at, toQDate(m_session.learner().plan().today()));
    switch (work.kind) {
    case WorkRecord::Kind::BeforeReset: return tr("Before a reset\n%1").arg(when);
    case WorkRecord::Kind::BeforeReplay: return tr("Before an earlier run was taken up\n%1").arg(when);
    case WorkRecord::Kind::Checked: break;
    }
    if (work.passed)
        return tr("Run %1: passed\n%2").arg(number).arg(when);
    if (!work.problem.empty())
        return tr("Run %1: could not be checked\n%2").arg(number).arg(when);
    return tr("Run %1: %2 of %3 held\n%4").arg(number).arg(work.passedChecks()).arg(work.checks.size()).arg(when);
}

void HistoryPane::setTimeline(const std::vector<WorkRecord>& timeline)
{
    const bool isSame = std::ranges::equal(timeline, m_timeline, {}, &WorkRecord::event, &WorkRecord::event);
    if (isSame && m_list->count() > 0)
        return;
    m_timeline = timeline;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int number = 0;
    for (const WorkRecord& work : timeline) {
        number += work.kind == WorkRecord::Kind::Checked ? 1 : 0;
        m_list->insertItem(0, describe(work, number));
    }
    m_chosen = {};
    m_list->setVisible(!timeline.empty());
    if (timeline.empty())
        showMessage(emptyText());
    else if (isVisible())
        showNewest();
}

void HistoryPane::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    if (m_list->count() > 0 && m_list->currentRow() < 0)
        showNewest();
    else
        choose(m_list->currentRow()); // the code now may be another one
}

void HistoryPane::showNewest()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(0);
    choose(0);
}

void HistoryPane::showMessage(const QString& text)
{
    m_message->setText(text);
    m_stack->setCurrentIndex(0);
}

QString HistoryPane::emptyText()
{
    return tr("Every run of the tests is kept here, with the code it had. There is none yet.");
}

void HistoryPane::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_timeline.size()))
        return;
    const WorkRecord& work = m_timeline[m_timeline.size() - 1 - static_cast<std::size_t>(row)];
    const QString when = whenText(work.at, toQDate(m_session.learner().plan().today()));
    m_chosen = work.event;
    m_replay->setEnabled(false);
    m_session.learner().practice().codeOf(
        work, [self = QPointer(this), event = work.event, when](const Result<ProjectFiles>& files) {
            if (!self || self->m_chosen != event) // another one was chosen meanwhile
                return;
            if (!files)
                return self->showMessage(explanationFor(files.error()));
            self->m_then = *files;
            self->m_when = when;
            self->compare();
        });
}

void HistoryPane::compare()
{
    m_now([self = QPointer(this), event = m_chosen](const Result<ProjectFiles>& files) {
        if (!self || !files || self->m_chosen != event)
            return;
        self->m_current = *files;
        self->m_choice->setFiles(filesToCompare(self->m_then, self->m_current));
        self->m_replay->setEnabled(self->m_then != self->m_current);
        self->m_stack->setCurrentIndex(1);
        self->showFile();
    });
}

void HistoryPane::showFile()
{
    const QString path = m_choice->chosen();
    m_diff->setTexts({m_when, textIn(m_then, path)}, {tr("Now"), textIn(m_current, path)}, path);
}

void HistoryPane::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), tokens.surface, tokens.line, kCardRadius);
}

} // namespace secondstack::gui
