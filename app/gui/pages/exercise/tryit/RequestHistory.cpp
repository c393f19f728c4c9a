// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/tryit/RequestHistory.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

constexpr qsizetype kMostStored = 64 * 1024; // characters of one body: drafts are small

QString titleOf(const SentRequest& sent)
{
    const QString line = QString::fromLatin1(sent.request.method) + u' ' + sent.request.path;
    return withVisibleControls(sent.status > 0 ? line + QStringLiteral(" · %1").arg(sent.status) : line);
}

} // namespace

QJsonObject toJson(const HttpRequest& request)
{
    QJsonArray headers;
    for (const auto& [name, value] : request.headers)
        headers.append(QJsonArray{QString::fromLatin1(name), QString::fromUtf8(value)});
    return {{"method", QString::fromLatin1(request.method)},
            {"path", request.path},
            {"headers", headers},
            {"body", QString::fromUtf8(request.body).left(kMostStored)}};
}

HttpRequest requestFrom(const QJsonObject& json)
{
    HttpRequest request{json["method"].toString().toLatin1(),
                        json["path"].toString(),
                        {},
                        json["body"].toString().left(kMostStored).toUtf8()};
    for (const auto& header : json["headers"].toArray())
        request.headers.append({header[0].toString().toLatin1(), header[1].toString().toUtf8()});
    return request;
}

RequestHistory::RequestHistory(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLabel(tr("Sent before"), TextRole::SmallStrong));
    column->addLayout(m_rows);
    hide();
}

void RequestHistory::add(const SentRequest& sent)
{
    m_sent.removeIf([&](const SentRequest& other) { return other.request == sent.request; });
    m_sent.prepend(sent);
    m_sent.resize(qMin(m_sent.size(), kMost));
    showAll();
}

QJsonArray RequestHistory::toJson() const
{
    QJsonArray all;
    for (const SentRequest& sent : m_sent) {
        QJsonObject one = gui::toJson(sent.request);
        one.insert("status", sent.status);
        all.append(one);
    }
    return all;
}

void RequestHistory::fromJson(const QJsonArray& json)
{
    m_sent.clear();
    for (const auto& one : json) {
        if (m_sent.size() < kMost)
            m_sent.append({requestFrom(one.toObject()), one.toObject()["status"].toInt()});
    }
    showAll();
}

void RequestHistory::showAll()
{
    m_buttons.clear();
    clearLayout(*m_rows);
    for (const SentRequest& sent : m_sent) {
        auto* row = makeButton(titleOf(sent), ButtonKind::Link);
        row->setObjectName("sentRequest");
        row->setMinimumWidth(1); // a long path is shortened, it never widens the panel
        row->setAccessibleName(tr("Bring back %1").arg(titleOf(sent)));
        setPlainToolTip(*row, titleOf(sent));
        m_rows->addWidget(row, 0, Qt::AlignLeft);
        m_buttons << row;
        connect(row, &QPushButton::clicked, this, [this, request = sent.request] { emit chosen(request); });
    }
    fitTexts();
    setVisible(!m_sent.isEmpty());
}

void RequestHistory::fitTexts()
{
    for (qsizetype index = 0; index < m_buttons.size(); ++index) {
        QPushButton& row = *m_buttons[index];
        const int room = width() - 2 * kGrid;
        setButtonText(row, row.fontMetrics().elidedText(titleOf(m_sent[index]), Qt::ElideMiddle, room));
    }
}

void RequestHistory::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTexts();
}

} // namespace secondstack::gui
