// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Choosing.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QButtonGroup>

namespace secondstack::gui {
namespace {

constexpr const char* kRole = "choiceRole";

class ChoiceInterface final : public QAccessibleWidget
{
public:
    explicit ChoiceInterface(QAbstractButton& button) : QAccessibleWidget(&button), m_button(button) {}

    [[nodiscard]] QAccessible::Role role() const override
    {
        const auto role = static_cast<QAccessible::Role>(m_button.property(kRole).toInt());
        const bool isOneOfMany = m_button.group() != nullptr && m_button.group()->exclusive();
        return role == QAccessible::CheckBox && isOneOfMany ? QAccessible::RadioButton : role;
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.pressed = m_button.isDown();
        if (!m_button.isCheckable())
            return state;
        const bool isChecked = m_button.isChecked();
        switch (role()) {
        case QAccessible::PageTab:
            state.selectable = true;
            state.selected = isChecked;
            break;
        case QAccessible::Button:
            state.expandable = true;
            state.expanded = isChecked;
            state.collapsed = !isChecked;
            break;
        default:
            state.checkable = true;
            state.checked = isChecked;
            break;
        }
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        const QStringList names = QAccessibleWidget::actionNames();
        return m_button.isEnabled() ? QStringList{pressAction()} + names : names;
    }

    void doAction(const QString& name) override
    {
        if (name == pressAction() || name == toggleAction()) // some platforms ask for the latter by themselves
            m_button.click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton& m_button;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* button = qobject_cast<QAbstractButton*>(object);
    return button != nullptr && button->property(kRole).isValid() ? new ChoiceInterface(*button) : nullptr;
}

} // namespace

void setChoiceRole(QAbstractButton& button, QAccessible::Role role)
{
    [[maybe_unused]] static const bool isInstalled = (QAccessible::installFactory(&makeInterface), true);
    button.setProperty(kRole, static_cast<int>(role));
}

} // namespace secondstack::gui
