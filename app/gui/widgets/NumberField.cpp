// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/NumberField.h"

#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProseView.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace secondstack::gui {

NumberField::NumberField(const QString& name, const QString& unit, QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_verdict(makeLine({}, TextRole::BodyStrong))
    , m_feedback(new ProseView)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_edit);
    row->addWidget(makeLine(unit, TextRole::Muted));
    row->addWidget(m_verdict);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(row);
    column->addWidget(m_feedback);
    m_edit->setAccessibleName(unit.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, unit));
    m_edit->setMaximumWidth(Theme::current().px(180));
    m_edit->setMaxLength(40);
    m_edit->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_feedback->hide();
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &NumberField::valueChanged);
    connect(m_edit, &QLineEdit::returnPressed, this, &NumberField::accepted);
}

QString NumberField::text() const
{
    return m_edit->text();
}

void NumberField::setText(const QString& text)
{
    m_edit->setText(text);
}

void NumberField::setResult(RowVerdict verdict, const QString& feedback)
{
    const bool isWrong = verdict == RowVerdict::Wrong;
    m_verdict->setText(verdict == RowVerdict::None ? QString() : isWrong ? tr("✗ not this number") : tr("✓ right"));
    setTextTone(*m_verdict, isWrong ? Tone::Bad : Tone::Good);
    m_edit->setAccessibleDescription(m_verdict->text());
    m_feedback->setProse(feedback, TextRole::Muted);
    m_feedback->setVisible(!feedback.isEmpty());
}

void NumberField::setLocked(bool isLocked)
{
    m_edit->setReadOnly(isLocked);
}

} // namespace secondstack::gui
