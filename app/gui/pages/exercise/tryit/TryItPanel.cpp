// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/tryit/TryItPanel.h"

#include "app/gui/pages/exercise/tryit/AnswerView.h"
#include "app/gui/pages/exercise/tryit/AppControl.h"
#include "app/gui/pages/exercise/tryit/OpenApi.h"
#include "app/gui/pages/exercise/tryit/RequestForm.h"
#include "app/gui/pages/exercise/tryit/RequestHistory.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Labels.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

namespace secondstack::gui {

using Phase = AppState::Phase;

TryItPanel::TryItPanel(AppRunner& runner, TriedApp tried, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_tried(std::move(tried))
    , m_control(new AppControl)
    , m_form(new RequestForm)
    , m_answer(new AnswerView)
    , m_history(new RequestHistory)
    , m_docs(buildDocs())
{
    build();
    connectParts();
    showState(m_runner.state().owner == m_tried.owner ? m_runner.state() : AppState{});
}

void TryItPanel::build()
{
    setAccessibleName(tr("Try it"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    column->addWidget(makeLabel(tr("Try it"), TextRole::Heading));
    column->addWidget(m_control);
    column->addWidget(m_form);
    column->addWidget(m_answer);
    column->addWidget(m_docs);
    column->addWidget(m_history);
    column->addWidget(m_control->log());
    column->addStretch(1);
}

void TryItPanel::connectParts()
{
    connect(&m_runner, &AppRunner::stateChanged, this, &TryItPanel::take);
    connect(&m_runner, &AppRunner::logged, m_control, [this](const std::string& owner, const QString& text) {
        if (owner == m_tried.owner)
            m_control->addLog(text);
    });
    connect(m_control, &AppControl::startRequested, this, &TryItPanel::start);
    connect(m_control, &AppControl::stopRequested, &m_runner, &AppRunner::stop);
    connect(m_control, &AppControl::setUpRequested, this, &TryItPanel::setUpRequested);
    connect(m_control, &AppControl::placeRequested, this, &TryItPanel::placeRequested);
    connect(m_control, &AppControl::allowRequested, this, [this] {
        m_runner.setTrusted(true);
        start();
    });
    connect(m_control, &AppControl::lookAgainRequested, this, [this] {
        m_runner.forgetTools();
        start();
    });
    connect(m_form, &RequestForm::sent, this, &TryItPanel::send);
    connect(m_form, &RequestForm::changed, this, &TryItPanel::changed);
    connect(m_history, &RequestHistory::chosen, m_form, &RequestForm::setRequest);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key), this), &QShortcut::activated, m_form,
                &RequestForm::send);
}

QWidget* TryItPanel::buildDocs()
{
    auto* docs = new QWidget;
    auto* column = new QVBoxLayout(docs);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLabel(tr("Open the API docs in a browser"), TextRole::Small));
    const auto addPage = [&](const QString& name, const QString& path) {
        auto* open = makeButton(name, ButtonKind::Link);
        open->setAccessibleName(tr("Open %1 in a browser").arg(name));
        open->setObjectName(QStringLiteral("openDocs") + path);
        column->addWidget(open, 0, Qt::AlignLeft);
        connect(open, &QPushButton::clicked, this, [this, path] { openDocs(path); });
    };
    addPage(QStringLiteral("Swagger UI ›"), QStringLiteral("/docs"));
    addPage(QStringLiteral("ReDoc ›"), QStringLiteral("/redoc"));
    return docs;
}

void TryItPanel::noteChange()
{
    m_control->setOutdated(m_runner.state().isActive());
}

void TryItPanel::start()
{
    m_control->clearLog();
    m_control->setOutdated(false);
    m_runner.start(m_tried.owner, {.files = m_tried.files(), .app = m_tried.app});
}

void TryItPanel::take(const AppState& state)
{
    if (state.owner == m_tried.owner)
        showState(state);
}

void TryItPanel::showState(const AppState& state)
{
    const bool isRunning = state.phase == Phase::Running;
    m_control->showState(state);
    m_form->setSendable(isRunning);
    m_docs->setVisible(isRunning && state.hasDocs);
    if (isRunning)
        askForSuggestions();
}

void TryItPanel::askForSuggestions()
{
    const HttpRequest description{"GET", QStringLiteral("/openapi.json"), {}, {}};
    m_descriptionClient.send(m_runner.state().port, description, [this](const HttpAnswer& answer) {
        if (answer.failure != HttpAnswer::Failure::Cancelled)
            m_form->setSuggestions(requestsOf(answer.body));
    });
}

void TryItPanel::send(const HttpRequest& request)
{
    m_answer->showWaiting();
    m_client.send(m_runner.state().port, request, [this, request](const HttpAnswer& answer) {
        if (answer.failure == HttpAnswer::Failure::Cancelled)
            return; // another one was sent
        m_answer->showAnswer(answer);
        m_history->add({request, answer.status});
        emit changed();
    });
}

void TryItPanel::openDocs(const QString& path)
{
    QDesktopServices::openUrl(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_runner.state().port).arg(path)));
}

QJsonObject TryItPanel::toJson() const
{
    return {{"form", gui::toJson(m_form->request())}, {"history", m_history->toJson()}};
}

void TryItPanel::fromJson(const QJsonObject& json)
{
    if (json["form"].isObject())
        m_form->setRequest(requestFrom(json["form"].toObject()));
    m_history->fromJson(json["history"].toArray());
}

} // namespace secondstack::gui
