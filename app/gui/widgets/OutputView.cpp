// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/OutputView.h"

#include "app/gui/widgets/CodeArea.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"

#include <QLabel>
#include <QVBoxLayout>

namespace secondstack::gui {
namespace {

constexpr qsizetype kMaximumLength = 64 * 1024;
constexpr int kVisibleLines = 16;

} // namespace

OutputView::OutputView(QWidget* parent)
    : QFrame(parent)
    , m_area(new CodeArea)
    , m_verdict(makeLabel({}, TextRole::BodyStrong))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_area);
    column->addWidget(m_verdict);
    m_verdict->setContentsMargins(14, 0, 14, 10);
    m_area->setMaximumVisibleLines(kVisibleLines);
    m_area->setAccessibleName(tr("Output"));
    setFocusProxy(m_area);
    setRun({}, {});
}

void OutputView::setRun(const QString& command, const QString& output)
{
    const QString prompt = command.isEmpty() ? QString() : QStringLiteral("$ %1\n").arg(command);
    QString text = withoutLastLineEnds(prompt + output.left(kMaximumLength));
    if (output.size() > kMaximumLength)
        text += u'\n' + tr("… the rest of the output is not shown");
    m_area->setContent(text, CodeLanguage::Text);
    setVerdict(Tone::Neutral, {});
}

void OutputView::setVerdict(Tone tone, const QString& text)
{
    m_verdict->setText(text);
    m_verdict->setVisible(!text.isEmpty());
    setTextTone(*m_verdict, tone);
}

QString OutputView::text() const
{
    return m_area->toPlainText();
}

void OutputView::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), t.code, t.line, kCardRadius);
}

} // namespace secondstack::gui
