// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/HttpClient.h"

#include <QElapsedTimer>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace secondstack::gui {

namespace {

/// Keeps nothing and gives nothing: what an app sets in one request is not sent with the next.
class NoCookies final : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;

    QList<QNetworkCookie> cookiesForUrl(const QUrl&) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie>&, const QUrl&) override { return false; }
};

QNetworkRequest asQt(quint16 port, const HttpRequest& request)
{
    QNetworkRequest made(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(request.path)));
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setRawHeader("Accept-Encoding", "identity"); // what is shown is what came
    if (!request.body.isEmpty()) // unless the headers say otherwise; Qt would say that it is a form
        made.setRawHeader("Content-Type", "application/json");
    for (const auto& [name, value] : request.headers)
        made.setRawHeader(name, value);
    return made;
}

HttpAnswer::Failure failureOf(const QNetworkReply& reply)
{
    using Failure = HttpAnswer::Failure;
    if (reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return Failure::None; // a status of 400 and more is an answer too
    switch (reply.error()) {
    case QNetworkReply::NoError: return Failure::None;
    case QNetworkReply::ConnectionRefusedError: return Failure::Refused;
    default: return Failure::Broken;
    }
}

/// One request that waits, as long as its reply lives.
struct Exchange
{
    HttpAnswer answer;
    QElapsedTimer clock;
};

void readHead(const QNetworkReply& reply, HttpAnswer& answer)
{
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    answer.headers = reply.rawHeaderPairs();
}

} // namespace

HttpClient::HttpClient(QObject* parent) : QObject(parent)
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setCookieJar(new NoCookies);
}

HttpClient::~HttpClient()
{
    if (m_reply)
        m_reply->disconnect();
}

void HttpClient::send(quint16 port, const HttpRequest& request, Done done)
{
    cancel();
    QNetworkReply* reply = m_manager.sendCustomRequest(asQt(port, request), request.method, request.body);
    m_reply = reply;
    const auto exchange = std::make_shared<Exchange>();
    exchange->clock.start();
    auto* patience = new QTimer(reply);
    connect(patience, &QTimer::timeout, reply, [reply, exchange] {
        const bool hasBegun = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        exchange->answer.isCut = hasBegun; // a stream may never end: what came of it is shown
        if (!hasBegun)
            exchange->answer.failure = HttpAnswer::Failure::NoAnswer;
        reply->abort();
    });
    patience->start(kPatience);
    connect(reply, &QIODevice::readyRead, reply, [reply, exchange] {
        HttpAnswer& answer = exchange->answer;
        answer.body += reply->read(kMostBody - answer.body.size());
        answer.isCut = reply->bytesAvailable() > 0;
        if (answer.isCut)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, exchange, done = std::move(done)] {
        HttpAnswer& answer = exchange->answer;
        answer.milliseconds = exchange->clock.elapsed();
        readHead(*reply, answer);
        if (reply->property("isCancelled").toBool())
            answer.failure = HttpAnswer::Failure::Cancelled;
        else if (answer.failure == HttpAnswer::Failure::None)
            answer.failure = failureOf(*reply);
        reply->deleteLater();
        done(answer);
    });
}

void HttpClient::cancel()
{
    if (!m_reply || m_reply->isFinished())
        return;
    m_reply->setProperty("isCancelled", true);
    m_reply->abort();
}

} // namespace secondstack::gui
