// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/TryItPane.h"

#include "app/gui/pages/exercise/CodePane.h"
#include "app/gui/pages/exercise/tryit/TryItPanel.h"
#include "app/gui/state/Session.h"

#include <QJsonDocument>

namespace secondstack::gui {

TryItPane::TryItPane(Session& session, AppRunner& runner, CodePane& code, QWidget* parent)
    : SidePane(parent)
    , m_session(session)
    , m_runner(runner)
    , m_code(code)
{
}

void TryItPane::setExercise(const std::string& activity, const std::string& app)
{
    m_runner.stop(); // that of another exercise
    setContent(nullptr);
    if (app.empty())
        return;
    auto* panel = new TryItPanel(m_runner, {activity, [this] { return m_code.texts(); }, app});
    const std::string key = "try:" + activity;
    learner::Drafts& drafts = m_session.learner().drafts();
    panel->fromJson(QJsonDocument::fromJson(QByteArray::fromStdString(drafts.get(key))).object());
    connect(panel, &TryItPanel::changed, this, [panel, key, &drafts] {
        drafts.set(key, QJsonDocument(panel->toJson()).toJson(QJsonDocument::Compact).toStdString());
    });
    connect(panel, &TryItPanel::setUpRequested, this, &TryItPane::setUpRequested);
    connect(panel, &TryItPanel::placeRequested, this, &TryItPane::placeRequested);
    connect(&m_code, &CodePane::edited, panel, &TryItPanel::noteChange);
    setContent(panel);
}

} // namespace secondstack::gui
