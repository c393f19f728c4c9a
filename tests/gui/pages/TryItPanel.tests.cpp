// SPDX-License-Identifier: GPL-3.0-or-later
// The panel with an app that the test plays: its process says what it is told to, and its socket answers.
#include "app/gui/pages/exercise/tryit/TryItPanel.h"
#include "app/gui/pages/exercise/tryit/JsonText.h"
#include "app/gui/pages/exercise/tryit/OpenApi.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/CodeView.h"
#include "tests/support/FakeProcessPort.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <mutex>

using namespace secondstack;
using namespace secondstack::gui;
using namespace secondstack::tests;

namespace {

/// JSON that can be read in C++.
QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

/// What the played app does; shared between the threads.
struct PlayedApp
{
    std::mutex mutex;
    QByteArray says;   // lines, once it was told its order
    QByteArray answer; // to every request but that for its description
    QByteArray description;
    QByteArray heard; // the last request
};

QByteArray http(const QByteArray& status, const QByteArray& body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nX-Kept: yes\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

/// Finds a Python, and plays the app's process on the thread that owns it.
class PlayedPort final : public practice::ProcessPort
{
public:
    explicit PlayedPort(std::shared_ptr<PlayedApp> app) : m_app(std::move(app)) {}

    practice::RunId start(const practice::Command&, Done) override { return 0; }
    practice::RunId converse(const practice::Command&, Hear hear, Done done) override
    {
        m_hear = std::move(hear);
        m_done = std::move(done);
        QMetaObject::invokeMethod(&m_server, [this] { m_hear("ready\n"); }, Qt::QueuedConnection);
        return 1;
    }
    void say(practice::RunId, std::string_view order) override
    {
        const QJsonDocument read = QJsonDocument::fromJson(QByteArray::fromStdString(std::string(order)));
        m_server.close();
        m_server.listen(read["socket"].toString());
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] { serve(); });
        const std::scoped_lock lock(m_app->mutex);
        m_hear(m_app->says.toStdString());
        if (m_app->says.contains("ended"))
            end();
    }
    void setTimeLeft(practice::RunId, std::chrono::milliseconds) override {}
    void endInput(practice::RunId) override { end(); }
    void cancel(practice::RunId) override { end(); }
    Result<practice::RunResult> run(const practice::Command& command) override
    {
        return FakeProcessPort(std::make_shared<FakeMachine>()).run(command);
    }

private:
    void serve()
    {
        QLocalSocket* socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket] {
            const std::scoped_lock lock(m_app->mutex);
            const QByteArray request = socket->readAll();
            const bool isDescription = request.startsWith("GET /openapi.json");
            if (!isDescription)
                m_app->heard += request;
            socket->write(isDescription ? http("200 OK", m_app->description) : m_app->answer);
            socket->disconnectFromServer();
        });
    }

    void end()
    {
        practice::RunResult result;
        result.exitCode = 0;
        if (const Done done = std::exchange(m_done, nullptr))
            QMetaObject::invokeMethod(&m_server, [done, result] { done(result); }, Qt::QueuedConnection);
    }

    std::shared_ptr<PlayedApp> m_app;
    QLocalServer m_server;
    Hear m_hear;
    Done m_done;
};

} // namespace

class TryItPanelTests final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void an_app_starts_and_stops();
    void a_request_goes_out_and_its_answer_is_laid_out();
    void an_answer_of_more_than_a_mebibyte_is_cut_and_says_so();
    void a_connection_that_breaks_is_said_in_words();
    void a_problem_names_its_place();
    void without_python_it_says_what_to_do();
    void without_a_sandbox_a_foreign_course_is_asked_about_first();
    void what_was_sent_comes_back_and_survives_a_draft();
    void the_history_is_capped();
    void a_request_that_cannot_be_sent_says_why();
    void changed_code_offers_a_restart();
    void the_description_offers_requests_with_bodies();
    void json_keeps_its_order_and_numbers();
    void it_fits_from_215_pixels();

private:
    void make(practice::ToolSearch tools = fakeTools());
    void startApp();
    template<typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_panel->findChild<Widget*>(name);
    }
    void press(const char* name) const { find<QAbstractButton>(name)->click(); }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    void send(const QString& path) const
    {
        find<QLineEdit>("requestPath")->setText(path);
        press("sendButton");
    }

    Theme m_theme{*qApp};
    std::shared_ptr<PlayedApp> m_app;
    std::unique_ptr<AppRunner> m_runner;
    std::unique_ptr<TryItPanel> m_panel;
};

void TryItPanelTests::init()
{
    m_app = std::make_shared<PlayedApp>();
    m_app->says = quoted("{'type':'started','docs':true}\n");
    m_app->answer = http("201 Created", quoted("{'id': 1, 'a': 12345678901234567890}"));
    make();
}

void TryItPanelTests::make(practice::ToolSearch tools)
{
    cleanup();
    m_runner = std::make_unique<AppRunner>(std::move(tools), "/grader",
                                           [app = m_app] { return std::make_unique<PlayedPort>(app); });
    m_panel = std::make_unique<TryItPanel>(
        *m_runner, TriedApp{.files = [] { return practice::ProjectFiles{{"main.py", "app = 1\n"}}; }});
    m_panel->resize(300, 900);
    m_panel->show();
}

void TryItPanelTests::cleanup()
{
    m_panel.reset();
    m_runner.reset();
}

void TryItPanelTests::startApp()
{
    press("startAppButton");
    QTRY_COMPARE(m_runner->state().phase, AppState::Phase::Running);
}

void TryItPanelTests::an_app_starts_and_stops()
{
    QVERIFY(!find<QAbstractButton>("sendButton")->isEnabled());
    QVERIFY(find<QAbstractButton>("stopAppButton")->isHidden());
    startApp();
    QVERIFY(find<QAbstractButton>("sendButton")->isEnabled());
    QVERIFY(find<QAbstractButton>("openDocs/redoc")->isVisible());
    press("stopAppButton");
    QTRY_COMPARE(m_runner->state().phase, AppState::Phase::NotStarted);
    QVERIFY(!find<QAbstractButton>("sendButton")->isEnabled());
    QVERIFY(!find<QAbstractButton>("openDocs/redoc")->isVisible());
}

void TryItPanelTests::a_request_goes_out_and_its_answer_is_laid_out()
{
    startApp();
    find<QComboBox>("requestMethod")->setCurrentText("POST");
    find<QPlainTextEdit>("requestHeaders")->setPlainText("X-Mine: 7");
    find<QPlainTextEdit>("requestBody")->setPlainText(quoted("{'email': 'a@b.io'}"));
    send("/users?limit=2");
    QTRY_COMPARE(text("answerStatus"), "201 Created");
    QCOMPARE(find<CodeView>("answerBody")->code(), QString(quoted("{\n  'id': 1,\n  'a': 12345678901234567890\n}")));
    const std::scoped_lock lock(m_app->mutex);
    QVERIFY(m_app->heard.startsWith("POST /users?limit=2 HTTP/1.1"));
    QVERIFY(m_app->heard.contains("X-Mine: 7\r\n"));
    QVERIFY(m_app->heard.contains("Content-Type: application/json\r\n"));
}

void TryItPanelTests::an_answer_of_more_than_a_mebibyte_is_cut_and_says_so()
{
    m_app->answer = http("200 OK", QByteArray(3 << 20, 'x'));
    startApp();
    send("/");
    QTRY_COMPARE(text("answerStatus"), "200 OK");
    QVERIFY(text("answerMeasures").contains("there is more"));
    QVERIFY(find<CodeView>("answerBody")->code().endsWith("… and more"));
}

void TryItPanelTests::a_connection_that_breaks_is_said_in_words()
{
    m_app->answer = {};
    startApp();
    send("/");
    QTRY_VERIFY(text("answerStatus").contains("before there was an answer"));
}

void TryItPanelTests::a_problem_names_its_place()
{
    m_app->says = quoted("{'type':'problem','kind':'syntax_error','message':'Python cannot read main.py',"
                         "'file':'main.py','line':3,'traceback':'Traceback'}\n{'type':'ended','code':0}\n");
    QSignalSpy places(m_panel.get(), &TryItPanel::placeRequested);
    press("startAppButton");
    QTRY_COMPARE(m_runner->state().phase, AppState::Phase::Failed);
    QCOMPARE(text("appState"), "Python cannot read main.py");
    press("problemPlaceButton");
    QCOMPARE(places.takeFirst(), (QVariantList{"main.py", 3}));
}

void TryItPanelTests::without_python_it_says_what_to_do()
{
    make(noTools());
    press("startAppButton");
    QTRY_COMPARE(m_runner->state().phase, AppState::Phase::Failed);
    QSignalSpy asked(m_panel.get(), &TryItPanel::setUpRequested);
    press("setUpCodeButton");
    QCOMPARE(asked.size(), 1);
    QVERIFY(find<QAbstractButton>("lookAgainButton") != nullptr);
}

void TryItPanelTests::without_a_sandbox_a_foreign_course_is_asked_about_first()
{
    startApp(); // so that the runner's thread is there
    press("stopAppButton");
    QTRY_COMPARE(m_runner->state().phase, AppState::Phase::NotStarted);
    m_runner->setTrusted(false);
    press("startAppButton");
    QTRY_COMPARE(m_runner->state().phase, AppState::Phase::NeedsConsent);
    press("allowAppButton");
    QTRY_COMPARE(m_runner->state().phase, AppState::Phase::Running);
}

void TryItPanelTests::what_was_sent_comes_back_and_survives_a_draft()
{
    startApp();
    send("/first");
    QTRY_COMPARE(text("answerStatus"), "201 Created");
    find<QLineEdit>("requestPath")->setText("/second");
    const QJsonObject draft = m_panel->toJson();
    make();
    m_panel->fromJson(draft);
    QCOMPARE(find<QLineEdit>("requestPath")->text(), "/second");
    press("sentRequest");
    QCOMPARE(find<QLineEdit>("requestPath")->text(), "/first");
    QCOMPARE(m_panel->toJson()["history"], draft["history"]);
}

void TryItPanelTests::the_history_is_capped()
{
    QJsonArray many;
    for (int number = 0; number < 50; ++number)
        many.append(QJsonObject{{"method", "GET"}, {"path", QString("/%1").arg(number)}});
    m_panel->fromJson({{"history", many}});
    QCOMPARE(m_panel->toJson()["history"].toArray().size(), 20);
}

void TryItPanelTests::a_request_that_cannot_be_sent_says_why()
{
    startApp();
    for (const QString path : {"users", "/users/{id}"}) {
        send(path);
        const std::scoped_lock lock(m_app->mutex);
        QVERIFY(m_app->heard.isEmpty());
    }
    find<QPlainTextEdit>("requestBody")->setPlainText("{\n  nonsense");
    press("formatBodyButton");
    QCOMPARE(find<QPlainTextEdit>("requestBody")->toPlainText(), "{\n  nonsense");
}

void TryItPanelTests::changed_code_offers_a_restart()
{
    m_panel->noteChange();
    QVERIFY(find<QLabel>("appOutdated")->isHidden());
    startApp();
    m_panel->noteChange();
    QVERIFY(!find<QLabel>("appOutdated")->isHidden());
    startApp();
    QVERIFY(find<QLabel>("appOutdated")->isHidden());
}

void TryItPanelTests::the_description_offers_requests_with_bodies()
{
    const QList<HttpRequest> offered = requestsOf(quoted(
        "{'paths':{'/users':{'post':{'responses':{},'requestBody':{'content':{'application/json':{'schema':"
        "{'$ref':'#/components/schemas/User'}}}}},'get':{'responses':{}}},'/a':{'delete':{'responses':{}}}},"
        "'components':{'schemas':{'User':{'type':'object','properties':{'email':{'type':'string','format':'email'},"
        "'friend':{'$ref':'#/components/schemas/User'}}}}}}"));
    QCOMPARE(offered.size(), 3);
    QCOMPARE(offered[0].method, "POST");
    QCOMPARE(offered[2].path, "/a");
    const QJsonObject body = QJsonDocument::fromJson(offered[0].body).object();
    QCOMPARE(body["email"].toString(), "ada@example.com");
    QVERIFY(requestsOf("nonsense").isEmpty());
    QVERIFY(requestsOf("[]").isEmpty());
}

void TryItPanelTests::json_keeps_its_order_and_numbers()
{
    QCOMPARE(*indentedJson(quoted("{'b':[1, 2.50],'a':{},'c':[ ],'d':'x{\\\\\\'}'}")),
             QString(quoted("{\n  'b': [\n    1,\n    2.50\n  ],\n  'a': {},\n  'c': [],\n  'd': 'x{\\\\\\'}'\n}")));
    QCOMPARE(*indentedJson("3"), "3");
    for (const QString wrong : {"{\"a\": }", "", "1, 2", "1], [2"})
        QVERIFY(!indentedJson(wrong));
    QCOMPARE(indentedJson("{\n\n}}").error().where, "line 3");
}

void TryItPanelTests::it_fits_from_215_pixels()
{
    startApp();
    send("/a/very/long/path/that/does/not/fit/in/the/panel/at/all");
    QTRY_COMPARE(text("answerStatus"), "201 Created");
    m_panel->noteChange();
    QVERIFY2(m_panel->minimumSizeHint().width() <= 215,
             qPrintable(QString::number(m_panel->minimumSizeHint().width())));
    for (const QWidget* widget : m_panel->findChildren<QWidget*>()) {
        const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        QVERIFY2(!isControl || !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()),
                 qPrintable(widget->metaObject()->className() + (' ' + widget->objectName())));
    }
}

QTEST_MAIN(TryItPanelTests)
#include "TryItPanel.tests.moc"
