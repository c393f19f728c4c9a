// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Buttons.h"

#include "app/gui/widgets/PlainText.h"

#include <QPushButton>
#include <QStyle>

namespace secondstack::gui {
namespace {

QString kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary: return QStringLiteral("primary");
    case ButtonKind::Secondary: return QStringLiteral("secondary");
    case ButtonKind::Link: return QStringLiteral("link");
    case ButtonKind::Quiet: return QStringLiteral("quiet");
    case ButtonKind::Choice: return QStringLiteral("choice");
    }
    return {};
}

} // namespace

QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setAutoDefault(true); // Enter presses the button that has the focus
    button->setCheckable(kind == ButtonKind::Choice);
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    button->setProperty("kind", kindName(kind));
    setButtonText(*button, text);
    return button;
}

void setButtonKind(QPushButton& button, ButtonKind kind)
{
    button.setProperty("kind", kindName(kind));
    button.setCheckable(kind == ButtonKind::Choice);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
    button.updateGeometry();
}

void setButtonText(QPushButton& button, const QString& text)
{
    button.setText(withoutMnemonics(text));
    button.setAccessibleName(text);
}

} // namespace secondstack::gui
