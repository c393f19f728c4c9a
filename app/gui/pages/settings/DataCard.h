// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Dialogs.h"
#include "app/gui/state/Session.h"

#include <QObject>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class Banner;
class Card;

/// The learner's file: where it is, how much is in it, its backups, and everything as text.
class DataCard final : public QObject
{
    Q_OBJECT

public:
    DataCard(Session& session, Dialogs& dialogs, QObject* parent = nullptr);

    [[nodiscard]] Card* card() const { return m_card; }

    void refresh();

signals:
    void messageRequested(const QString& text);
    /// The reader has seen what it will do and wants it.
    void restoreRequested(const QString& backup);

private:
    struct Candidate
    {
        std::filesystem::path path;
        QString name;
        std::optional<std::int64_t> events = {};
    };
    struct Found
    {
        std::vector<storage::BackupFile> backups;
        std::vector<storage::BackupFile> setAside;
    };

    [[nodiscard]] QWidget* buildFolder();
    [[nodiscard]] QWidget* buildSteps();
    void show(const Found& found);
    void addCandidate(const Candidate& candidate);
    void ask(const Candidate& candidate);
    void confirm(const Candidate& candidate);
    void backUp();
    void exportAll();
    void exportTo(const QString& file);
    void showError(const Error& error);

    Session& m_session;
    Dialogs& m_dialogs;
    Card* m_card;
    QLabel* m_count;
    Banner* m_error;
    QVBoxLayout* m_list;
    QVBoxLayout* m_confirmation;
    QPushButton* m_backUp = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace secondstack::gui
