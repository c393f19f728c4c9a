// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/ready/ReadyPage.h"

#include "app/gui/pages/ready/EnvironmentCard.h"
#include "app/gui/pages/ready/FindingRow.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Readiness.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProgressBar.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

using doctor::Ability;
using doctor::Finding;
using doctor::State;

ReadyPage::ReadyPage(Readiness& readiness, doctor::Patient patient, Dialogs& dialogs, QWidget* parent)
    : Page(parent)
    , m_readiness(readiness)
    , m_patient(std::move(patient))
    , m_scroll(new ScrollPage)
    , m_again(makeButton(tr("Try everything again")))
    , m_stop(makeButton(tr("Stop")))
    , m_copy(makeButton(tr("Copy what was found")))
    , m_verdict(new Banner(Tone::Neutral, {}))
    , m_environment(new EnvironmentCard(readiness.environment, dialogs))
    , m_bar(new ProgressBar(tr("Trying what is here")))
    , m_found(new Card(tr("What was tried")))
    , m_foundRows(new QVBoxLayout)
    , m_abilities(new Card(tr("Without a network")))
    , m_abilityRows(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->setTitle(title());
    m_scroll->setEyebrow(tr("Found out by trying it on this computer"));
    m_again->setObjectName("examineButton");
    m_stop->setObjectName("stopExaminingButton");
    m_copy->setObjectName("copyFindingsButton");
    for (QPushButton* button : {m_copy, m_stop, m_again})
        m_scroll->addAction(button);
    for (QWidget* part : std::initializer_list<QWidget*>{m_verdict, m_environment, m_bar, m_found, m_abilities})
        m_scroll->body()->addWidget(part);
    for (QVBoxLayout* rows : {m_foundRows, m_abilityRows})
        rows->setSpacing(kGrid);
    m_found->body()->addLayout(m_foundRows);
    m_abilities->body()->addLayout(m_abilityRows);
    m_verdict->setObjectName("readyVerdict");
    m_verdict->hide();
    connect(m_again, &QPushButton::clicked, this, &ReadyPage::examine);
    connect(m_stop, &QPushButton::clicked, &readiness.doctor, &DoctorRunner::cancel);
    connect(m_copy, &QPushButton::clicked, this, &ReadyPage::copy);
    connect(&readiness.environment, &EnvironmentWork::made, this, &ReadyPage::examine);
    showExamining(false);
}

void ReadyPage::activated()
{
    if (m_findings.empty() && !m_isExamining)
        examine();
}

void ReadyPage::examine()
{
    const int examination = ++m_examination;
    m_findings.clear();
    clearLayout(*m_foundRows);
    clearLayout(*m_abilityRows);
    m_verdict->hide();
    showExamining(true);
    m_readiness.doctor.examine(
        m_patient, *this,
        [this, examination](const Finding& finding) {
            if (examination == m_examination)
                show(finding);
        },
        [this, examination](const Result<void>& result) {
            if (examination == m_examination)
                showEnd(result);
        });
}

void ReadyPage::show(const Finding& finding)
{
    m_findings.push_back(finding);
    m_foundRows->addWidget(new FindingRow(finding));
    m_found->show();
    if (finding.subject == doctor::subject::kPackages)
        m_environment->setPackages(finding.state == State::Good);
}

void ReadyPage::showEnd(const Result<void>& result)
{
    showExamining(false);
    if (!result) {
        m_verdict->setMessage(Tone::Neutral, headlineFor(result.error()));
        m_verdict->show();
        return;
    }
    const std::vector<Ability> abilities = abilitiesAfter(m_findings);
    for (const Ability& ability : abilities)
        m_abilityRows->addWidget(new FindingRow(ability));
    const int missing =
        static_cast<int>(std::ranges::count_if(abilities, [](const Ability& ability) { return !ability.works; }));
    const bool isBad = std::ranges::any_of(m_findings, [](const Finding& f) { return f.state == State::Bad; });
    if (isBad)
        m_verdict->setMessage(Tone::Bad, tr("Something has to be repaired: see below."));
    else if (missing == 0)
        m_verdict->setMessage(Tone::Good, tr("Ready. Everything works here without a network."));
    else
        m_verdict->setMessage(Tone::Warn, tr("%1 of %2 things work here without a network: see below.")
                                              .arg(static_cast<int>(abilities.size()) - missing)
                                              .arg(abilities.size()));
    m_verdict->show();
    m_abilities->show();
}

void ReadyPage::showExamining(bool isExamining)
{
    const bool hadFocus = m_again->hasFocus() || m_stop->hasFocus();
    m_isExamining = isExamining;
    m_bar->setRange(0, isExamining ? 0 : 1);
    m_bar->setVisible(isExamining);
    m_stop->setVisible(isExamining);
    m_again->setVisible(!isExamining);
    m_copy->setVisible(!isExamining && !m_findings.empty());
    m_found->setVisible(!m_findings.empty());
    if (isExamining)
        m_abilities->hide();
    if (hadFocus)
        (isExamining ? m_stop : m_again)->setFocus(Qt::OtherFocusReason);
}

void ReadyPage::copy()
{
    QString text;
    for (const Finding& finding : m_findings)
        text += QStringLiteral("%1\t%2: %3\n")
                    .arg(QLatin1String(nameOf(finding.state)), toQString(finding.subject), toQString(finding.message));
    QGuiApplication::clipboard()->setText(text);
    emit messageRequested(tr("Copied"), {}, {});
}

} // namespace secondstack::gui
