// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QString>

#include <functional>
#include <utility>

class QNetworkReply;

namespace secondstack::gui {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct HttpRequest
{
    QByteArray method; ///< "GET", ...
    QString path;      ///< with its query, as typed: "/users?limit=2"
    HttpHeaders headers;
    QByteArray body;

    bool operator==(const HttpRequest&) const = default;
};

struct HttpAnswer
{
    enum class Failure { None, NoAnswer, Refused, Broken, Cancelled };

    Failure failure = Failure::None;
    int status = 0;
    QByteArray reason;
    HttpHeaders headers;
    QByteArray body; ///< its beginning, at most kMostBody
    bool isCut = false;
    qint64 milliseconds = 0;
};

/// Asks an app on this machine, one request at a time: no cookies, no redirects, no proxy, nothing stored.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostBody = 1024 * 1024;
    static constexpr int kPatience =
        10'000; ///< milliseconds to an answer; of one that has begun then, what came is shown

    using Done = std::function<void(const HttpAnswer&)>;

    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override;

    /// `done` is called once, later, unless this object is gone by then. Ends the request that still waits.
    void send(quint16 port, const HttpRequest& request, Done done);

    void cancel();

private:
    QNetworkAccessManager m_manager;
    QPointer<QNetworkReply> m_reply;
};

} // namespace secondstack::gui
