// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/settings/RunningCodeCard.h"

#include "app/gui/pages/shared/RunnableCode.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RunningCodeCard)
};

constexpr const char* kTry = "import sys, fastapi, httpx\n"
                             "print('Python', sys.version.split()[0], '· FastAPI', fastapi.__version__)\n";

// For a shell, whatever is in the path.
QString quoted(const std::filesystem::path& path)
{
    return u'\'' + toQString(path.string()).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString commands(const CodeTools& tools)
{
    return QStringLiteral("python3 -m venv %1\n%2 install --require-hashes --only-binary :all: -r %3\n")
        .arg(quoted(tools.environment), quoted(tools.environment / "bin/pip"), quoted(tools.lock));
}

} // namespace

Card* buildRunningCodeCard(const CodeTools& tools)
{
    auto* card = new Card(Words::tr("Running code"));
    QVBoxLayout& body = *card->body();
    body.addWidget(
        makeLabel(Words::tr("Samples run with the Python (3.11 or newer) and the Node.js (20 or newer) of this"
                            " computer, without network and without your files where a sandbox is to be had."
                            " Those that use FastAPI need it in that Python."),
                  TextRole::Muted));
    if (tools.runner != nullptr) {
        body.addWidget(makeLabel(Words::tr("Try whether it is there:"), TextRole::SmallStrong));
        body.addWidget(new RunnableCode({.owner = "settings",
                                         .language = curriculum::Language::Python,
                                         .code = kTry,
                                         .expectation = curriculum::Succeeds{}},
                                        {}, tools.runner));
    }
    body.addWidget(makeLabel(Words::tr("To have it, run this in a terminal, once and with a network. It makes an"
                                       " environment beside your progress and touches nothing else; the app finds it."),
                             TextRole::SmallStrong));
    auto* terminal = new CodeView;
    terminal->setObjectName(QStringLiteral("environmentCommands"));
    terminal->setCode(commands(tools), CodeLanguage::Console);
    body.addWidget(terminal);
    return card;
}

} // namespace secondstack::gui
