// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/tryit/AnswerView.h"

#include "app/gui/pages/exercise/tryit/JsonText.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/PlainText.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

// Characters, so that the window does not wait for what nobody reads.
constexpr qsizetype kMostLaidOut = 64 * 1024;
constexpr qsizetype kMostShown = 100'000;

Tone toneOf(int status)
{
    if (status >= 400)
        return Tone::Bad;
    return status >= 300 ? Tone::Warn : Tone::Good;
}

QString failureText(HttpAnswer::Failure failure)
{
    using Failure = HttpAnswer::Failure;
    switch (failure) {
    case Failure::NoAnswer:
        return AnswerView::tr("No answer within %n s. Does the function wait for something that never comes?", nullptr,
                              HttpClient::kPatience / 1000);
    case Failure::Refused: return AnswerView::tr("Your app does not run any more. Start it again.");
    case Failure::Broken: return AnswerView::tr("The connection ended before there was an answer. See your app's log.");
    case Failure::Cancelled: return AnswerView::tr("Not waited for.");
    case Failure::None: break;
    }
    return {};
}

} // namespace

QString statusText(int status, const QByteArray& reason)
{
    return QString::number(status) + u' ' + withVisibleControls(QString::fromLatin1(reason));
}

AnswerView::AnswerView(QWidget* parent)
    : QWidget(parent)
    , m_status(makeLabel({}, TextRole::BodyStrong))
    , m_headers(new OutputView)
    , m_body(new CodeView)
    , m_measures(makeLabel({}, TextRole::Small))
{
    m_headersFold = new Disclosure(tr("Its headers"), [this] { return m_headers; });
    m_headers->setParent(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_status);
    column->addWidget(m_headersFold);
    column->addWidget(m_body);
    column->addWidget(m_measures);
    m_status->setObjectName("answerStatus");
    m_body->setObjectName("answerBody");
    m_measures->setObjectName("answerMeasures");
    m_headers->hide();
    hide();
}

void AnswerView::showWaiting()
{
    m_headersFold->hide();
    m_body->hide();
    m_measures->hide();
    say(Tone::Neutral, tr("Waiting for the answer…"));
    show();
}

void AnswerView::showAnswer(const HttpAnswer& answer)
{
    if (answer.failure != HttpAnswer::Failure::None)
        return showFailure(answer.failure);
    say(toneOf(answer.status), statusText(answer.status, answer.reason));
    QStringList lines;
    for (const auto& [name, value] : answer.headers)
        lines << QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromUtf8(value);
    m_headers->setRun({}, lines.join(u'\n'));
    m_headersFold->show();
    showBody(answer);
    QString measures = tr("%1 ms · %2")
                           .arg(QLocale().toString(answer.milliseconds),
                                QLocale().formattedDataSize(answer.body.size(), 1, QLocale::DataSizeIecFormat));
    if (answer.isCut)
        measures = tr("%1 came; there is more").arg(measures);
    m_measures->setText(measures);
    m_measures->show();
    show();
}

void AnswerView::showFailure(HttpAnswer::Failure failure)
{
    m_headersFold->hide();
    m_body->hide();
    m_measures->hide();
    say(Tone::Bad, failureText(failure));
    show();
}

void AnswerView::showBody(const HttpAnswer& answer)
{
    const QString text = QString::fromUtf8(answer.body);
    const auto json = text.size() <= kMostLaidOut ? indentedJson(text) : Result<QString>(text);
    QString shown = json ? *json : text;
    if (shown.size() > kMostShown)
        shown = shown.left(kMostShown) + tr("\n… and more");
    m_body->setCode(shown, json ? CodeLanguage::Json : CodeLanguage::Text);
    m_body->setVisible(!text.isEmpty());
}

void AnswerView::say(Tone tone, const QString& text)
{
    m_status->setText(text);
    setTextTone(*m_status, tone);
    announce(*this, text);
}

} // namespace secondstack::gui
