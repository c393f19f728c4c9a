// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/settings/SettingsPage.h"

#include "app/gui/pages/settings/DataCard.h"
#include "app/gui/pages/settings/LooksCard.h"
#include "app/gui/pages/settings/RunningCodeCard.h"
#include "app/gui/pages/shared/LearnersCard.h"
#include "app/gui/pages/shared/OfferUndo.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace secondstack::gui {

SettingsPage::SettingsPage(Session& session, Preferences& preferences, const Folders& folders, SampleRunner* samples,
                           Dialogs& dialogs, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_page(new ScrollPage)
    , m_learners(new LearnersCard(folders.data, session.clock()))
    , m_data(new DataCard(session, dialogs))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->setTitle(title());
    addSection(QStringLiteral("looks"), buildLooksCard(preferences));
    addSection(QStringLiteral("you"), buildName());
    addSection(QStringLiteral("profiles"), m_learners->card());
    addSection(QStringLiteral("data"), m_data->card());
    addSection(QStringLiteral("code"), buildRunningCodeCard(samples, [this] { emit placeRequested({kReadyPage}); }));
    addSection(QStringLiteral("keys"), buildKeys());
    addSection(QStringLiteral("about"), buildAbout());
    m_learners->setParent(this);
    m_data->setParent(this);
    connect(m_learners, &LearnersCard::profileRequested, this, &SettingsPage::profileRequested);
    connect(m_learners, &LearnersCard::newProfileRequested, this, &SettingsPage::newProfileRequested);
    connect(m_data, &DataCard::restoreRequested, this, &SettingsPage::restoreRequested);
    connect(m_data, &DataCard::messageRequested, this,
            [this](const QString& text) { emit messageRequested(text, {}, {}); });
    connect(&session, &Session::changed, this, &Page::markDirty);
}

void SettingsPage::addSection(const QString& id, Card* card)
{
    m_sections.insert(id, card);
    m_page->body()->addWidget(card);
}

void SettingsPage::open(const QString& argument)
{
    m_section = argument;
    markDirty(); // files may have come and gone
}

void SettingsPage::activated()
{
    Card* card = m_sections.value(m_section);
    if (card == nullptr)
        return m_page->scrollToTop();
    // After the layout of a page that was just shown.
    QTimer::singleShot(0, this, [this, card] { m_page->ensureWidgetVisible(card, 0, 24); });
}

void SettingsPage::refresh()
{
    if (!m_name->isModified())
        m_name->setText(toQString(m_session.state().profile().name()));
    m_learners->setPresent({.folder = m_session.folder(),
                            .name = m_session.state().profile().name(),
                            .sign = tr("open now"),
                            .tone = Tone::Good});
    m_learners->refresh();
    m_data->refresh();
}

Card* SettingsPage::buildName()
{
    auto* card = new Card(tr("You"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("nameField"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("A name, if you like"));
    m_nameError = new Banner(Tone::Bad, {});
    m_nameError->hide();
    QPushButton* save = makeButton(tr("Save the name"));
    save->setObjectName(QStringLiteral("saveNameButton"));
    connect(save, &QPushButton::clicked, this, &SettingsPage::saveName);
    connect(m_name, &QLineEdit::returnPressed, this, &SettingsPage::saveName);
    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(save);
    card->body()->addWidget(
        makeLabel(tr("Tells the learners of this computer apart. It stays on this computer."), TextRole::Muted));
    card->body()->addLayout(row);
    card->body()->addWidget(m_nameError);
    if (m_session.isReadOnly()) {
        m_name->setEnabled(false);
        save->setEnabled(false);
        card->body()->addWidget(makeLabel(readOnlyText(), TextRole::Small));
    }
    return card;
}

void SettingsPage::saveName()
{
    m_nameError->hide();
    const std::string name = m_name->text().trimmed().toStdString();
    m_session.learner().profile().rename(
        name, [page = QPointer<SettingsPage>(this)](const Result<learner::Recorded>& saved) {
            if (!page)
                return;
            if (!saved) {
                page->m_nameError->setMessage(Tone::Bad, explanationFor(saved.error()));
                page->m_nameError->show();
                return;
            }
            page->m_name->setModified(false);
            offerUndo(*page, page->m_session, tr("Name saved"), *saved);
        });
}

Card* SettingsPage::buildKeys()
{
    auto* card = new Card(tr("Keyboard"));
    card->body()->addWidget(makeLabel(
        tr("Everything can be done with the keyboard. F1 lists the keys, Ctrl+K finds anything."), TextRole::Muted));
    QPushButton* keys = makeButton(tr("Show all keys"));
    keys->setObjectName(QStringLiteral("showKeysButton"));
    connect(keys, &QPushButton::clicked, this, &SettingsPage::shortcutsRequested);
    card->body()->addWidget(keys, 0, Qt::AlignLeft);
    return card;
}

Card* SettingsPage::buildAbout()
{
    auto* card = new Card(tr("About"));
    const auto& pack = m_session.course().pack().info;
    card->body()->addWidget(
        makeLabel(tr("Second Stack %1").arg(QCoreApplication::applicationVersion()), TextRole::BodyStrong));
    card->body()->addWidget(
        makeLabel(tr("Course: %1, version %2 (%3)")
                      .arg(toQString(pack.title), toQString(pack.version), toQString(pack.licence))));
    card->body()->addWidget(
        makeLabel(tr("What leaves this computer: nothing. There is no account and no telemetry, and the "
                     "app opens no connection. Files go out only when you export them.")));
    card->body()->addWidget(makeLabel(tr("The app is free software under the GNU General Public License, version 3 or "
                                         "later. It uses Qt (LGPL 3), SQLite "
                                         "(public domain), SQLiteCpp, nlohmann/json, MD4C and CLI11 (MIT or BSD), "
                                         "tl::expected (CC0), libsodium (ISC), libzip "
                                         "(BSD), and the fonts Inter and JetBrains Mono (SIL Open Font License 1.1)."),
                                      TextRole::Small));
    return card;
}

} // namespace secondstack::gui
