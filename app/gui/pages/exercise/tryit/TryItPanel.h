// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/AppRunner.h"
#include "app/gui/state/HttpClient.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>

namespace secondstack::gui {

class AnswerView;
class AppControl;
class RequestForm;
class RequestHistory;

/// What is tried.
struct TriedApp
{
    std::string owner;                             ///< the exercise: an app of another one is not shown
    std::function<practice::ProjectFiles()> files; ///< as they are when the app is started
    std::string app = "main:app";                  ///< "module:attribute", or "module:factory()"
};

/// "Try it": runs the learner's app, sends it requests and shows its answers. Ctrl+Shift+Enter sends. From 215 pixels
/// wide; the caller lets it scroll.
class TryItPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `runner` must outlive the panel.
    TryItPanel(AppRunner& runner, TriedApp tried, QWidget* parent = nullptr);

    /// To be called when the learner's files changed: what runs is then another app.
    void noteChange();

    /// The form and the history, for the caller to keep as a draft.
    [[nodiscard]] QJsonObject toJson() const;
    void fromJson(const QJsonObject& json);

signals:
    void changed(); ///< toJson() gives something else
    void setUpRequested();
    void placeRequested(const QString& file, int line);

private:
    void build();
    void connectParts();
    [[nodiscard]] QWidget* buildDocs();
    void start();
    void take(const AppState& state);
    void showState(const AppState& state);
    void send(const HttpRequest& request);
    void askForSuggestions();
    void openDocs(const QString& path);

    AppRunner& m_runner;
    TriedApp m_tried;
    HttpClient m_client;
    HttpClient m_descriptionClient;
    AppControl* m_control;
    RequestForm* m_form;
    AnswerView* m_answer;
    RequestHistory* m_history;
    QWidget* m_docs;
};

} // namespace secondstack::gui
