// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Profiles.h"
#include "app/gui/state/Session.h"

#include <QObject>

class QVBoxLayout;

namespace secondstack::gui {

class Card;

/// The learners of this computer: who is here, who else there is, and one more.
class LearnersCard final : public QObject
{
    Q_OBJECT

public:
    LearnersCard(Session& session, std::filesystem::path dataFolder, QObject* parent = nullptr);

    [[nodiscard]] Card* card() const { return m_card; }

    /// Reads the names anew, off the window's thread.
    void refresh();

signals:
    void profileRequested(const QString& id);
    void newProfileRequested();

private:
    void show(const std::vector<Profiles::Entry>& entries);
    void addRow(const Profiles::Entry& entry);

    Session& m_session;
    std::filesystem::path m_dataFolder;
    Card* m_card;
    QVBoxLayout* m_rows;
};

} // namespace secondstack::gui
