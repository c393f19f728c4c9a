// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"

class QLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class Banner;
class ScrollPage;
class Session;

/// The first page of a new learner: an optional name, and two ways on.
class WelcomePage final : public Page
{
    Q_OBJECT

public:
    explicit WelcomePage(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void activated() override;
    void deactivated() override;

signals:
    /// The reader has a course in a file of their own.
    void courseRequested();

protected:
    void refresh() override;

private:
    void addIntroduction(QVBoxLayout& body);
    [[nodiscard]] QLayout* buildName();
    [[nodiscard]] QLayout* buildWays();
    [[nodiscard]] QWidget* buildWay(const QString& pill, const QString& heading, const QString& text, QPushButton* go,
                                    bool isEmphasised);
    [[nodiscard]] QWidget* buildPromise();
    [[nodiscard]] QString questionnaireText() const;

    /// Stores the name, if it was changed, and then goes.
    void goAfterSaving(const Place& place);
    void saveName(const std::function<void()>& then);
    void setWaiting(bool isWaiting);

    Session& m_session;
    ScrollPage* m_scroll;
    Banner* m_problem;
    QLineEdit* m_name;
    QPushButton* m_decide;
    QPushButton* m_begin;
};

} // namespace secondstack::gui
