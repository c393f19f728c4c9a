// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/HttpClient.h"
#include "app/gui/theme/Tokens.h"

#include <QWidget>

class QLabel;

namespace secondstack::gui {

class CodeView;
class Disclosure;
class OutputView;

/// What an app answered: the status in words, headers folded, the body, how long it took and how large it is; or why
/// there is no answer.
class AnswerView final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerView(QWidget* parent = nullptr);

    void showWaiting();
    void showAnswer(const HttpAnswer& answer);

private:
    void showFailure(HttpAnswer::Failure failure);
    void showBody(const HttpAnswer& answer);
    void say(Tone tone, const QString& text);

    QLabel* m_status;
    Disclosure* m_headersFold;
    OutputView* m_headers;
    CodeView* m_body;
    QLabel* m_measures;
};

/// "201 Created": with the reason that HTTP gives the code when the app gave none.
[[nodiscard]] QString statusText(int status, const QByteArray& reason);

} // namespace secondstack::gui
