// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Profiles.h"
#include "app/gui/theme/Tokens.h"
#include "core/base/Clock.h"

#include <QObject>

class QPushButton;
class QVBoxLayout;
class QWidget;

namespace secondstack::gui {

class Card;

/// The learners of this computer: who is here, who else there is, and one more.
class LearnersCard final : public QObject
{
    Q_OBJECT

public:
    /// The learner whose file this window is about.
    struct Present
    {
        std::filesystem::path folder = {};
        std::string name = {};
        QString sign = {}; ///< in place of a button that opens it
        Tone tone = Tone::Neutral;
    };

    LearnersCard(const std::filesystem::path& dataFolder, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] Card* card() const { return m_card; }

    void setPresent(const Present& present) { m_present = present; }

    /// Reads the names anew, off the window's thread.
    void refresh();

signals:
    void profileRequested(const QString& id);
    void newProfileRequested();

private:
    void show(const std::vector<Profiles::Entry>& entries);
    void addRow(const Profiles::Entry& entry);
    [[nodiscard]] QWidget* buildQuestion();

    Profiles m_profiles;
    const Clock& m_clock;
    Present m_present;
    Card* m_card;
    QVBoxLayout* m_rows;
    QPushButton* m_add;
    QWidget* m_question; ///< whether to add one
};

} // namespace secondstack::gui
