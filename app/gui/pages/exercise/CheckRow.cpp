// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/CheckRow.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/Glyph.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/PlainText.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

constexpr int kSign = 16;

QString shown(const std::string& text)
{
    return withVisibleControls(toQString(text));
}

QString line(const QString& name, const std::string& text)
{
    return text.empty() ? QString() : QStringLiteral("%1 %2\n").arg(name.leftJustified(9), shown(text));
}

// The grader's words for the first difference, without those that only say again what was expected and got.
std::string_view differenceOf(const practice::CheckResult& check)
{
    const std::string_view difference = check.difference;
    if (difference == "expected " + check.expected + ", got " + check.got)
        return {};
    const std::string said = "expected: " + check.expected + "\ngot:      " + check.got + '\n';
    return difference.starts_with(said) ? difference.substr(said.size()) : difference; // a caret stays
}

// In one block of monospaced text, so that expected and got stand below each other.
QString comparison(const practice::CheckResult& check)
{
    const QString text = line(CheckRow::tr("asked"), check.call) + line(CheckRow::tr("expected"), check.expected)
                         + line(CheckRow::tr("got"), check.got) + shown(std::string(differenceOf(check)));
    return withoutLastLineEnds(text);
}

// The message closes with what the comparison below it says more clearly.
QString ownMessage(const practice::CheckResult& check)
{
    QString message = shown(check.message);
    if (const qsizetype call = check.call.empty() ? -1 : message.indexOf(shown(check.call)); call >= 0)
        message.truncate(call);
    message = message.trimmed();
    return message.endsWith(u':') ? message.chopped(1) : message;
}

QWidget* makeDetails(const practice::CheckResult& check)
{
    auto* details = new QWidget;
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(Theme::current().px(kSign) + kGrid, 0, 0, kGrid);
    column->setSpacing(kGrid);
    if (const QString message = ownMessage(check); !message.isEmpty())
        column->addWidget(makeLabel(message));
    if (const QString compared = comparison(check); !compared.isEmpty()) {
        auto* output = new OutputView;
        output->setObjectName("checkComparison");
        output->setAccessibleName(CheckRow::tr("Expected and got"));
        output->setRun({}, compared);
        column->addWidget(output);
    }
    if (!check.traceback.empty()) {
        auto* traceback = new Disclosure(CheckRow::tr("Traceback"), [text = shown(check.traceback)] {
            auto* output = new OutputView;
            output->setRun({}, text);
            return output;
        });
        traceback->button().setObjectName("tracebackButton");
        column->addWidget(traceback);
    }
    return details;
}

} // namespace

CheckRow::CheckRow(const practice::CheckResult& check, QWidget* parent) : QWidget(parent)
{
    const QString name = shown(check.name);
    setObjectName(QStringLiteral("check-") + toQString(check.id));
    setAccessibleName((!check.isRun   ? tr("not run: %1")
                       : check.passed ? tr("passed: %1")
                                      : tr("failed: %1"))
                          .arg(name));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    auto* sign = !check.isRun   ? new Glyph(kSign, QStringLiteral("circle"), Tone::Neutral)
                 : check.passed ? new Glyph(kSign, QStringLiteral("check"), Tone::Good)
                                : new Glyph(kSign, QStringLiteral("cross"), Tone::Bad);
    row->addWidget(sign, 0, Qt::AlignTop);
    if (check.passed || !check.isRun) { // why it was not run is said once, above all
        row->addWidget(makeLabel(name), 1);
        return;
    }
    m_details = new Disclosure(name, [check] { return makeDetails(check); });
    m_details->button().setObjectName("checkDetailsButton");
    row->addWidget(m_details, 1);
}

void CheckRow::unfold()
{
    if (m_details != nullptr)
        m_details->setOpen(true);
}

} // namespace secondstack::gui
