// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/StudyTimer.h"
#include "core/learner/decision/Sitting.h"

#include <QPointer>

#include <optional>

namespace secondstack::gui {

class AnswersScreen;

/// "Should I?": the questions, the answers looked through, and the verdict. What is answered is a draft until the
/// verdict is asked for; then it is a fact, which can be undone.
class DecidePage final : public Page
{
    Q_OBJECT

public:
    explicit DecidePage(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Should I?"); }
    void open(const QString& argument) override;
    void activated() override;
    void deactivated() override;

protected:
    void refresh() override;

private:
    void readDraft();
    void keepDraft();
    void begin(learner::AnswerSheet sheet);
    [[nodiscard]] bool isPending() const;

    void showScreen(QWidget* screen, const std::function<void()>& takeFocus);
    void showStart();
    void showFailure(const QString& title, const Error& error, const QString& step, const std::function<void()>& then);
    void showSitting();
    void showQuestions();
    void showAnswers();
    void showVerdict();
    void beginAnew();
    void discard();
    void conclude();
    void concluded(const Result<learner::Recorded>& recorded);

    Session& m_session;
    StudyTimer m_timer;
    const curriculum::Questionnaire* m_questionnaire = nullptr;
    std::optional<learner::Sitting> m_sitting;
    QString m_argument;
    QWidget* m_screen = nullptr;
    QPointer<AnswersScreen> m_answers;
    std::function<void()> m_takeFocus;
    bool m_isRevision = false; ///< one answer is looked at again; the list comes next
};

} // namespace secondstack::gui
