// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/practice/PracticeLog.h"
#include "core/practice/grading/Project.h"

#include <QFrame>

#include <functional>
#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace secondstack::gui {

class DiffView;
class FileChoice;
class Session;

/// Every earlier state of the learner's code: when it was, what came of it, and how it differs from the code now.
/// One can be taken up again; what is there now is kept before.
class HistoryPane final : public QFrame
{
    Q_OBJECT

public:
    using Now = std::function<void(std::function<void(const Result<practice::ProjectFiles>&)>)>;

    /// `now` gives the code as it is.
    HistoryPane(Session& session, Now now, QWidget* parent = nullptr);

    /// Newest last, as the journal has them.
    void setTimeline(const std::vector<learner::WorkRecord>& timeline);

signals:
    void replayRequested(const secondstack::practice::ProjectFiles& files, const QString& when);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void choose(int row);
    void showNewest();
    void showMessage(const QString& text);
    [[nodiscard]] static QString emptyText();
    void compare();
    void showFile();
    [[nodiscard]] QString describe(const learner::WorkRecord& work, int number) const;

    Session& m_session;
    Now m_now;
    std::vector<learner::WorkRecord> m_timeline;
    practice::ProjectFiles m_then;
    practice::ProjectFiles m_current;
    Uuid m_chosen; ///< the event whose code is shown, or on its way
    QString m_when;
    QListWidget* m_list;
    QStackedLayout* m_stack;
    QLabel* m_message;
    FileChoice* m_choice;
    DiffView* m_diff;
    QPushButton* m_replay;
};

} // namespace secondstack::gui
