// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/settings/RunningCodeCard.h"

#include "app/gui/pages/shared/RunnableCode.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RunningCodeCard)
};

constexpr const char* kTry = "import sys, fastapi, httpx\n"
                             "print('Python', sys.version.split()[0], '· FastAPI', fastapi.__version__)\n";

} // namespace

Card* buildRunningCodeCard(SampleRunner* samples, const std::function<void()>& goToReady)
{
    auto* card = new Card(Words::tr("Running code"));
    QVBoxLayout& body = *card->body();
    body.addWidget(
        makeLabel(Words::tr("Code runs with the Python (3.11 or newer) and the Node.js (20 or newer) of this computer,"
                            " without network and without your files where a sandbox is to be had. FastAPI comes in an"
                            " environment beside your progress."),
                  TextRole::Muted));
    if (samples != nullptr)
        body.addWidget(new RunnableCode({.owner = "settings",
                                         .language = curriculum::Language::Python,
                                         .code = kTry,
                                         .expectation = curriculum::Succeeds{}},
                                        {}, samples));
    QPushButton* ready = makeButton(Words::tr("Set it up, or try everything"));
    ready->setObjectName("readyButton");
    QObject::connect(ready, &QPushButton::clicked, card, goToReady);
    body.addWidget(ready, 0, Qt::AlignLeft);
    return card;
}

} // namespace secondstack::gui
