// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Buttons.h"

#include "app/gui/widgets/Choosing.h"
#include "app/gui/widgets/PlainText.h"

#include <QPointer>
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

void applyKind(QPushButton& button, ButtonKind kind)
{
    button.setProperty("kind", kindName(kind));
    if (kind == ButtonKind::Choice)
        setChoiceRole(button, QAccessible::CheckBox);
    button.setCheckable(kind == ButtonKind::Choice);
}

} // namespace

QPushButton* makeButton(const QString& text, ButtonKind kind, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setAutoDefault(true); // Enter presses the button that has the focus
    applyKind(*button, kind);
    if (kind == ButtonKind::Link)
        button->setCursor(Qt::PointingHandCursor);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setButtonText(*button, text);
    return button;
}

void setButtonKind(QPushButton& button, ButtonKind kind)
{
    applyKind(button, kind);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
    button.updateGeometry();
}

void setButtonText(QPushButton& button, const QString& text)
{
    button.setText(withoutMnemonics(text));
    button.setAccessibleName(text);
}

std::function<void()> disableMeanwhile(QPushButton& button)
{
    // The window's, which it keeps while another program is used.
    const bool hadFocus = button.window()->focusWidget() == &button;
    button.setEnabled(false);
    const QPointer<QWidget> meanwhile = button.window()->focusWidget();
    return [button = QPointer(&button), hadFocus, meanwhile] {
        if (!button)
            return;
        button->setEnabled(true);
        if (hadFocus && button->window()->focusWidget() == meanwhile)
            button->setFocus(Qt::OtherFocusReason);
    };
}

} // namespace secondstack::gui
