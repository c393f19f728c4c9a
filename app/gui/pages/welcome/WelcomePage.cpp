// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/welcome/WelcomePage.h"

#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Session.h"
#include "app/gui/theme/Icons.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/ScrollPage.h"
#include "app/gui/widgets/TileLayout.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

constexpr int kMarkSize = 56;
constexpr int kNameWidth = 320;
constexpr int kNarrowestWay = 300;

} // namespace

WelcomePage::WelcomePage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_scroll(new ScrollPage)
    , m_problem(new Banner(Tone::Warn, {}))
    , m_name(new QLineEdit)
    , m_decide(makeButton(tr("Start here"), ButtonKind::Primary))
    , m_begin(makeButton(tr("Open day 1")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    QVBoxLayout& body = *m_scroll->body();
    addIntroduction(body);
    m_problem->hide();
    body.addWidget(m_problem);
    body.addLayout(buildWays());
    body.addLayout(buildName());
    body.addWidget(buildPromise());
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(learner::Change::Profile))
            markDirty();
    });
}

QString WelcomePage::title() const
{
    return tr("Welcome");
}

void WelcomePage::activated()
{
    m_decide->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::refresh()
{
    if (!m_name->isModified())
        m_name->setText(toQString(m_session.state().profile().name()));
}

void WelcomePage::addIntroduction(QVBoxLayout& body)
{
    auto* mark = new QLabel;
    const int size = Theme::current().px(kMarkSize);
    mark->setPixmap(appIcon().pixmap(size, size));
    mark->setAccessibleName(tr("Second Stack"));
    body.addWidget(mark);
    body.addWidget(makeLabel(tr("A second stack, beside the one you know"), TextRole::Display));
    body.addWidget(makeLabel(tr("Four weeks from Node.js to a FastAPI service that is ready for production. Or"
                                " five minutes to find out that staying where you are is the better choice."),
                             TextRole::Muted));
    if (const QString written = writtenText(m_session.course().pack()); !written.isEmpty())
        body.addWidget(makeLabel(written, TextRole::Muted));
    body.addSpacing(kGrid);
}

QString WelcomePage::questionnaireText() const
{
    const auto questionnaire = m_session.course().questionnaire();
    if (!questionnaire)
        return tr("Questions about your work. You get a verdict with its reasons, and what would change it.");
    return tr("%1 questions about your work. You get a verdict with its reasons, and what would change it.")
        .arg((*questionnaire)->askedCount());
}

QLayout* WelcomePage::buildWays()
{
    m_decide->setObjectName("startDecisionButton");
    m_begin->setObjectName("openFirstDayButton");
    connect(m_decide, &QPushButton::clicked, this,
            [this] { goAfterSaving({kDecidePage, QStringLiteral("questions")}); });
    connect(m_begin, &QPushButton::clicked, this, [this] { goAfterSaving({kTodayPage}); });
    const QString firstDay = toQString(m_session.course().pack().days.front().title);
    auto* ways = new TileLayout(kNarrowestWay);
    ways->addWidget(buildWay(tr("5 minutes"), tr("Should I?"), questionnaireText(), m_decide, true));
    ways->addWidget(buildWay(tr("Week 1, day 1"), tr("Just begin"),
                             tr("%1. You can answer the questions, and plan your weeks, at any time"
                                " later.")
                                 .arg(firstDay),
                             m_begin, false));
    return ways;
}

QWidget* WelcomePage::buildWay(const QString& pill, const QString& heading, const QString& text, QPushButton* go,
                               bool isEmphasised)
{
    auto* card = new Card;
    card->setAccessibleName(heading);
    card->setKind(isEmphasised ? CardKind::Emphasised : CardKind::Surface);
    card->body()->addWidget(new Pill(pill, isEmphasised ? Tone::Python : Tone::Neutral));
    card->body()->addWidget(makeLabel(heading, TextRole::Heading));
    card->body()->addWidget(makeLabel(text, TextRole::Muted));
    card->body()->addStretch(1);
    go->setAccessibleDescription(heading);
    card->body()->addWidget(go);
    return card;
}

QLayout* WelcomePage::buildName()
{
    m_name->setObjectName("nameEdit");
    m_name->setPlaceholderText(tr("Your name, if you like"));
    m_name->setAccessibleName(tr("Your name, optional"));
    m_name->setFixedWidth(Theme::current().px(kNameWidth));
    connect(&Theme::current(), &Theme::changed, m_name,
            [this] { m_name->setFixedWidth(Theme::current().px(kNameWidth)); });
    auto* line = new FlowLayout(nullptr, 12, 4);
    line->addWidget(m_name);
    line->addWidget(makeLine(tr("Optional. It tells the learners of this computer apart."), TextRole::Small));
    return line;
}

QWidget* WelcomePage::buildPromise()
{
    auto* promise = new QWidget;
    auto* line = new FlowLayout(promise, 4, 2);
    line->addWidget(makeLine(tr("Everything stays on this computer. No account, no network needed."), TextRole::Small));
    QPushButton* where = makeButton(tr("Where is my data?"), ButtonKind::Link);
    where->setObjectName("whereIsMyDataButton");
    connect(where, &QPushButton::clicked, this,
            [this] { emit placeRequested({kSettingsPage, QStringLiteral("data")}); });
    line->addWidget(where);
    QPushButton* course = makeButton(tr("Open a course file…"), ButtonKind::Link);
    course->setObjectName("openCourseButton");
    connect(course, &QPushButton::clicked, this, &WelcomePage::courseRequested);
    line->addWidget(course);
    return promise;
}

void WelcomePage::deactivated()
{
    saveName([] {});
}

void WelcomePage::goAfterSaving(const Place& place)
{
    saveName([this, place] {
        if (isVisible()) // who has gone elsewhere meanwhile stays there
            emit placeRequested(place);
    });
}

void WelcomePage::saveName(const std::function<void()>& then)
{
    if (!m_name->isModified()) {
        then();
        return;
    }
    setWaiting(true);
    const std::string name = m_name->text().trimmed().toStdString();
    m_session.learner().profile().rename(
        name, [self = QPointer(this), then](const Result<learner::Recorded>& recorded) {
            if (!self)
                return;
            self->setWaiting(false);
            self->m_problem->setVisible(!recorded);
            self->m_name->setModified(!recorded);
            if (recorded)
                then();
            else
                self->m_problem->setMessage(Tone::Warn, explanationFor(recorded.error()));
        });
}

void WelcomePage::setWaiting(bool isWaiting)
{
    m_name->setEnabled(!isWaiting);
    m_decide->setEnabled(!isWaiting);
    m_begin->setEnabled(!isWaiting);
}

} // namespace secondstack::gui
