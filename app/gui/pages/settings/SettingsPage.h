// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "app/gui/state/Dialogs.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/Startup.h"

#include <QHash>

class QLineEdit;

namespace secondstack::gui {

class Banner;
class Card;
class DataCard;
class LearnersCard;
class SampleRunner;
class ScrollPage;

/// What can be set: looks, the learner's name, the learners of this computer, their files, what runs code. The argument
/// is a section: looks, you, profiles, data, code, keys, about.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    /// Without `samples` there is nothing to try code with.
    SettingsPage(Session& session, Preferences& preferences, const Folders& folders, SampleRunner* samples = nullptr,
                 Dialogs& dialogs = systemDialogs(), QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Settings"); }
    void open(const QString& argument) override;
    void activated() override;

signals:
    /// Open another learner's file.
    void profileRequested(const QString& id);
    void newProfileRequested();
    /// Put this backup in the place of the file. The session has to be closed for it.
    void restoreRequested(const QString& backup);
    void shortcutsRequested();

protected:
    void refresh() override;

private:
    void addSection(const QString& id, Card* card);
    [[nodiscard]] Card* buildName();
    [[nodiscard]] Card* buildKeys();
    [[nodiscard]] Card* buildAbout();
    void saveName();

    Session& m_session;
    ScrollPage* m_page;
    QHash<QString, Card*> m_sections;
    QString m_section;
    QLineEdit* m_name = nullptr;
    Banner* m_nameError = nullptr;
    LearnersCard* m_learners;
    DataCard* m_data;
};

} // namespace secondstack::gui
