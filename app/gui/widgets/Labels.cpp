// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Labels.h"

#include <QLabel>
#include <QStyle>

namespace secondstack::gui {
namespace {

QString roleName(TextRole role)
{
    switch (role) {
    case TextRole::Body: return QStringLiteral("body");
    case TextRole::BodyStrong: return QStringLiteral("body-strong");
    case TextRole::Muted: return QStringLiteral("muted");
    case TextRole::Small: return QStringLiteral("small");
    case TextRole::SmallStrong: return QStringLiteral("small-strong");
    case TextRole::Eyebrow: return QStringLiteral("eyebrow");
    case TextRole::Heading: return QStringLiteral("heading");
    case TextRole::Title: return QStringLiteral("title");
    case TextRole::Display: return QStringLiteral("display");
    case TextRole::Code: return QStringLiteral("code");
    }
    return {};
}

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return {};
    case Tone::Node: return QStringLiteral("node");
    case Tone::Python: return QStringLiteral("python");
    case Tone::Good: return QStringLiteral("good");
    case Tone::Warn: return QStringLiteral("warn");
    case Tone::Bad: return QStringLiteral("bad");
    }
    return {};
}

} // namespace

QLabel* makeLabel(const QString& text, TextRole role, QWidget* parent)
{
    QLabel* label = makeLine(text, role, parent);
    label->setWordWrap(true);
    return label;
}

QLabel* makeLine(const QString& text, TextRole role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setProperty("role", roleName(role));
    return label;
}

void setTextTone(QLabel& label, Tone tone)
{
    const QString name = toneName(tone);
    if (label.property("tone").toString() == name)
        return;
    label.setProperty("tone", name);
    // Rules of the style sheet by property are only looked up again when asked to.
    label.style()->unpolish(&label);
    label.style()->polish(&label);
    label.updateGeometry();
}

} // namespace secondstack::gui
