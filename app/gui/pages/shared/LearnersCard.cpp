// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/LearnersCard.h"

#include "app/gui/pages/shared/KeepFocus.h"
#include "app/gui/state/Background.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

LearnersCard::LearnersCard(const std::filesystem::path& dataFolder, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_profiles(dataFolder)
    , m_clock(clock)
    , m_card(new Card(tr("Learners on this computer")))
    , m_rows(new QVBoxLayout)
    , m_add(makeButton(tr("Add a learner")))
    , m_question(buildQuestion())
{
    m_card->body()->addLayout(m_rows);
    m_rows->addWidget(makeLabel(tr("Reading the names…"), TextRole::Muted));
    m_add->setObjectName(QStringLiteral("addLearnerButton"));
    m_card->body()->addWidget(m_add, 0, Qt::AlignLeft);
    m_card->body()->addWidget(m_question);
    m_question->hide();
}

QWidget* LearnersCard::buildQuestion()
{
    QPushButton* yes = makeButton(tr("Make it and open it"), ButtonKind::Primary);
    yes->setObjectName(QStringLiteral("confirmLearnerButton"));
    QPushButton* no = makeButton(tr("Stay here"));
    no->setObjectName(QStringLiteral("stayHereButton"));
    auto* question = new QWidget;
    auto* column = new QVBoxLayout(question);
    column->setContentsMargins(0, 0, 0, 0);
    const QString text = tr("A new learner has a file of their own and begins with the welcome page. This one stays as "
                            "it is, and is opened again here.");
    column->addWidget(makeLabel(text));
    no->setAccessibleDescription(text);
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->addWidget(yes);
    row->addWidget(no);
    column->addWidget(buttons);
    const auto ask = [this, question](bool isAsking) {
        question->setVisible(isAsking);
        m_add->setVisible(!isAsking);
    };
    connect(m_add, &QPushButton::clicked, question, [ask, no] {
        ask(true);
        no->setFocus(Qt::OtherFocusReason);
    });
    connect(no, &QPushButton::clicked, question, [ask, add = m_add] {
        ask(false);
        add->setFocus(Qt::OtherFocusReason);
    });
    connect(yes, &QPushButton::clicked, this, [this, ask] {
        ask(false);
        emit newProfileRequested();
    });
    return question;
}

void LearnersCard::refresh()
{
    inBackground(
        *this, [profiles = m_profiles, &clock = m_clock] { return profiles.list(clock); },
        [this](const std::vector<Profiles::Entry>& entries) { show(entries); });
}

void LearnersCard::show(const std::vector<Profiles::Entry>& entries)
{
    const KeepFocus focus{*m_card};
    clearLayout(*m_rows);
    for (const Profiles::Entry& entry : entries)
        addRow(entry);
}

void LearnersCard::addRow(const Profiles::Entry& entry)
{
    const bool isPresent = entry.folder == m_present.folder;
    const std::string& known = isPresent ? m_present.name : entry.name; // newer than what was read
    const QString name = known.empty() ? tr("Learner without a name") : toQString(known);
    auto* row = new QHBoxLayout;
    row->addWidget(makeLabel(name), 1);
    if (isPresent) {
        row->addWidget(new Pill(m_present.sign, m_present.tone));
    } else {
        QPushButton* open = makeButton(tr("Open"));
        open->setObjectName(QStringLiteral("openLearner-%1-Button").arg(toQString(entry.id)));
        open->setAccessibleName(tr("Open %1").arg(name));
        connect(open, &QPushButton::clicked, this, [this, id = toQString(entry.id)] { emit profileRequested(id); });
        row->addWidget(open);
    }
    m_rows->addLayout(row);
}

} // namespace secondstack::gui
