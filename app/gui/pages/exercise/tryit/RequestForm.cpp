// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/tryit/RequestForm.h"

#include "app/gui/pages/exercise/tryit/JsonText.h"
#include "app/gui/state/Strings.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/SyntaxHighlighter.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

namespace {

constexpr int kFieldLines = 5;

QComboBox* makeChoice(const QString& name)
{
    auto* choice = new QComboBox;
    choice->setAccessibleName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(4); // what is longer is shortened: the panel is narrow
    return choice;
}

QPlainTextEdit* makeField(const QString& name)
{
    auto* field = new QPlainTextEdit;
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setProperty("field", true); // framed like the other fields
    const auto follow = [field] {
        field->setFont(Theme::current().font(TextRole::Code));
        field->setFixedHeight(kFieldLines * field->fontMetrics().lineSpacing() + 3 * kGrid);
    };
    QObject::connect(&Theme::current(), &Theme::changed, field, follow);
    follow();
    return field;
}

HttpHeaders headersOf(const QString& text)
{
    HttpHeaders headers;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        headers.append({line.left(colon).trimmed().toLatin1(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

bool isHeader(const QString& line)
{
    const QString name = line.left(line.indexOf(u':')).trimmed();
    return line.contains(u':') && !name.isEmpty() && std::ranges::all_of(name, [](QChar letter) {
               return letter.unicode() > 0x20 && letter.unicode() < 0x7f
                      && !QStringLiteral("()<>@,;\\\"/[]?={}").contains(letter);
           });
}

} // namespace

RequestForm::RequestForm(QWidget* parent)
    : QWidget(parent)
    , m_suggestions(makeChoice(tr("Requests that your app offers")))
    , m_method(makeChoice(tr("Method")))
    , m_path(new QLineEdit(QStringLiteral("/")))
    , m_headers(makeField(tr("Headers, one a line, as name: value")))
    , m_body(makeField(tr("Body of the request")))
    , m_problem(makeLabel({}, TextRole::Small))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_suggestions);
    column->addWidget(buildRequestLine());
    column->addWidget(new Disclosure(tr("Headers"), [this] { return m_headers; }));
    column->addWidget(m_body);
    column->addWidget(m_problem);
    column->addWidget(buildButtons());
    new SyntaxHighlighter(m_body->document(), CodeLanguage::Json);
    m_headers->setParent(this);
    m_headers->hide();
    m_problem->hide();
    setTextTone(*m_problem, Tone::Bad);
    m_body->setObjectName("requestBody");
    m_headers->setObjectName("requestHeaders");
    m_body->setPlaceholderText(tr("Body, e.g. JSON"));
    connect(m_suggestions, &QComboBox::activated, this, [this](int index) {
        if (index > 0 && index <= m_offered.size())
            setRequest(m_offered[index - 1]);
    });
    connect(m_body, &QPlainTextEdit::textChanged, this, &RequestForm::changed);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &RequestForm::changed);
    setSuggestions({});
}

QWidget* RequestForm::buildRequestLine()
{
    auto* line = new QWidget;
    auto* row = new QVBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    m_method->addItems({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"});
    m_method->setObjectName("requestMethod");
    m_path->setObjectName("requestPath");
    m_path->setAccessibleName(tr("Path"));
    row->addWidget(m_method, 0, Qt::AlignLeft);
    row->addWidget(m_path);
    connect(m_method, &QComboBox::currentTextChanged, this, &RequestForm::changed);
    connect(m_path, &QLineEdit::textChanged, this, &RequestForm::changed);
    connect(m_path, &QLineEdit::returnPressed, this, &RequestForm::send);
    return line;
}

QWidget* RequestForm::buildButtons()
{
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    m_send = makeButton(tr("Send"));
    m_send->setObjectName("sendButton");
    setPlainToolTip(*m_send, tr("Ctrl+Shift+Enter"));
    auto* format = makeButton(tr("Format JSON"), ButtonKind::Quiet);
    format->setObjectName("formatBodyButton");
    row->addWidget(m_send);
    row->addWidget(format);
    connect(m_send, &QPushButton::clicked, this, &RequestForm::send);
    connect(format, &QPushButton::clicked, this, &RequestForm::formatBody);
    return buttons;
}

HttpRequest RequestForm::request() const
{
    return {m_method->currentText().toLatin1(), m_path->text().trimmed(), headersOf(m_headers->toPlainText()),
            m_body->toPlainText().toUtf8()};
}

void RequestForm::setRequest(const HttpRequest& request)
{
    m_method->setCurrentText(QString::fromLatin1(request.method));
    m_path->setText(request.path);
    QStringList lines;
    for (const auto& [name, value] : request.headers)
        lines << QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromUtf8(value);
    m_headers->setPlainText(lines.join(u'\n'));
    m_body->setPlainText(QString::fromUtf8(request.body));
    say({});
}

void RequestForm::setSuggestions(const QList<HttpRequest>& suggestions)
{
    m_offered = suggestions;
    m_suggestions->clear();
    m_suggestions->addItem(tr("Choose a request…"));
    for (const HttpRequest& offered : suggestions)
        m_suggestions->addItem(withVisibleControls(QString::fromLatin1(offered.method) + u' ' + offered.path));
    m_suggestions->setVisible(!suggestions.isEmpty());
}

void RequestForm::setSendable(bool isSendable)
{
    m_send->setEnabled(isSendable);
}

void RequestForm::send()
{
    if (!m_send->isEnabled())
        return;
    say(problem());
    if (m_problem->isHidden())
        emit sent(request());
}

QString RequestForm::problem() const
{
    const QString path = m_path->text().trimmed();
    if (!path.startsWith(u'/') || !QUrl(QStringLiteral("http://127.0.0.1") + path).isValid())
        return tr("The path begins with a slash, as in /users.");
    if (path.contains(u'{'))
        return tr("Put a value in the place of %1.").arg(path.mid(path.indexOf(u'{')).section(u'}', 0, 0) + u'}');
    for (const QString& line : m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (!isHeader(line))
            return tr("A header is written as name: value. This one is not: %1").arg(withVisibleControls(line));
    }
    return {};
}

void RequestForm::formatBody()
{
    const auto formatted = indentedJson(m_body->toPlainText());
    if (formatted)
        m_body->setPlainText(*formatted);
    say(formatted ? QString() : tr("This is not JSON: %1").arg(toQString(describe(formatted.error()))));
}

void RequestForm::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        announce(*this, problem);
}

} // namespace secondstack::gui
