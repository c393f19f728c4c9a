// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/exercise/SidePane.h"

#include <string>

namespace secondstack::gui {

class AppRunner;
class CodePane;
class Session;
class TryItPanel;

/// In the right column: the learner's app, to be tried by hand. What was asked of it is kept as a draft.
class TryItPane final : public SidePane
{
    Q_OBJECT

public:
    TryItPane(Session& session, AppRunner& runner, CodePane& code, QWidget* parent = nullptr);

    /// Ends what runs. `app` is "main:app", or empty for an exercise that has none to try.
    void setExercise(const std::string& activity, const std::string& app);

signals:
    void setUpRequested();
    void placeRequested(const QString& file, int line);

private:
    Session& m_session;
    AppRunner& m_runner;
    CodePane& m_code;
};

} // namespace secondstack::gui
