// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/ready/FindingRow.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Glyph.h"
#include "app/gui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLabel>

namespace secondstack::gui {

using doctor::Finding;
using doctor::State;

namespace {

constexpr int kSign = 16;

QString nameOfSubject(const std::string& subject)
{
    const std::pair<const char*, QString> names[] = {{doctor::subject::kPack, FindingRow::tr("Course")},
                                                     {doctor::subject::kPython, FindingRow::tr("Python")},
                                                     {doctor::subject::kNode, FindingRow::tr("Node.js")},
                                                     {doctor::subject::kPackages, FindingRow::tr("Packages")},
                                                     {doctor::subject::kGrading, FindingRow::tr("Checking code")},
                                                     {doctor::subject::kDocs, FindingRow::tr("Documentation pages")},
                                                     {doctor::subject::kSpace, FindingRow::tr("Space")},
                                                     {doctor::subject::kDatabase, FindingRow::tr("Progress")},
                                                     {doctor::subject::kSandbox, FindingRow::tr("Sandbox")},
                                                     {"sandbox-network", FindingRow::tr("Sandbox: network")},
                                                     {"sandbox-home", FindingRow::tr("Sandbox: your files")},
                                                     {"sandbox-processes", FindingRow::tr("Sandbox: processes")}};
    for (const auto& [id, name] : names) {
        if (subject == id)
            return name;
    }
    return toQString(subject);
}

// The core begins small, to be put after a name.
QString asSentence(const std::string& words)
{
    const QString text = toQString(words);
    return text.startsWith(u'/') ? text : text.left(1).toUpper() + text.mid(1);
}

Glyph* makeSign(State state)
{
    switch (state) {
    case State::Good: return new Glyph(kSign, QStringLiteral("check"), Tone::Good);
    case State::Limited: return new Glyph(kSign, QStringLiteral("warning"), Tone::Warn);
    case State::Bad: break;
    }
    return new Glyph(kSign, QStringLiteral("cross"), Tone::Bad);
}

QString wordFor(State state)
{
    switch (state) {
    case State::Good: return FindingRow::tr("good");
    case State::Limited: return FindingRow::tr("limited");
    case State::Bad: break;
    }
    return FindingRow::tr("to be repaired");
}

} // namespace

FindingRow::FindingRow(const Finding& finding, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("finding-") + toQString(finding.subject));
    fill(finding.state, nameOfSubject(finding.subject), asSentence(finding.message), asSentence(finding.advice));
}

FindingRow::FindingRow(const doctor::Ability& ability, QWidget* parent) : QWidget(parent)
{
    const QString needs = ability.works ? QString() : tr("Needs %1").arg(toQString(ability.needs));
    fill(ability.works ? State::Good : State::Limited, asSentence(ability.what), needs, {});
}

void FindingRow::fill(State state, const QString& name, const QString& message, const QString& advice)
{
    setAccessibleName(tr("%1: %2").arg(name, wordFor(state)));
    setAccessibleDescription(message);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(makeSign(state), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeLabel(name, TextRole::BodyStrong));
    if (!message.isEmpty())
        column->addWidget(makeLabel(message, TextRole::Muted));
    if (!advice.isEmpty())
        column->addWidget(makeLabel(advice));
    row->addLayout(column, 1);
}

} // namespace secondstack::gui
