// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/HttpClient.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

/// A request that was sent, and the status of its answer; 0 when there was none.
struct SentRequest
{
    HttpRequest request;
    int status = 0;

    bool operator==(const SentRequest&) const = default;
};

[[nodiscard]] QJsonObject toJson(const HttpRequest& request);

/// What is missing or of another type is empty.
[[nodiscard]] HttpRequest requestFrom(const QJsonObject& json);

/// The requests that were sent, latest first, at most 20. Each is a button that brings it back.
class RequestHistory final : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 20;

    explicit RequestHistory(QWidget* parent = nullptr);

    /// Puts it first; the same request further down goes away.
    void add(const SentRequest& sent);

    [[nodiscard]] QJsonArray toJson() const;
    void fromJson(const QJsonArray& json);

signals:
    void chosen(const secondstack::gui::HttpRequest& request);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showAll();
    void fitTexts();

    QVBoxLayout* m_rows;
    QList<SentRequest> m_sent;
    QList<QPushButton*> m_buttons; // one for each
};

} // namespace secondstack::gui
