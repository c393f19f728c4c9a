// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/HttpClient.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace secondstack::gui {

/// A request to write: method, path, headers, body. Says what is wrong with it before it is sent.
class RequestForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestForm(QWidget* parent = nullptr);

    [[nodiscard]] HttpRequest request() const;
    void setRequest(const HttpRequest& request);

    /// What the app offers; choosing one fills the form.
    void setSuggestions(const QList<HttpRequest>& suggestions);

    /// Whether Send can be pressed.
    void setSendable(bool isSendable);

    /// Sends what is there, unless it cannot be sent: that is said instead.
    void send();

signals:
    void sent(const secondstack::gui::HttpRequest& request);
    void changed();

private:
    [[nodiscard]] QWidget* buildRequestLine();
    [[nodiscard]] QWidget* buildButtons();
    [[nodiscard]] QString problem() const;
    void say(const QString& problem);
    void formatBody();

    QComboBox* m_suggestions;
    QComboBox* m_method;
    QLineEdit* m_path;
    QPlainTextEdit* m_headers;
    QPlainTextEdit* m_body;
    QLabel* m_problem;
    QPushButton* m_send;
    QList<HttpRequest> m_offered;
};

} // namespace secondstack::gui
