// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/CommandList.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace secondstack::gui {

CommandList::CommandList(QWidget* window) : QObject(window), m_window(window) {}

void CommandList::add(const Command& command)
{
    auto* action = new QAction(command.title, this);
    action->setShortcuts(command.keys);
    connect(action, &QAction::triggered, this, [run = command.run] { run(); });
    m_window->addAction(action);
    const auto found = std::ranges::find(m_commands, command.id, &Command::id);
    if (found == m_commands.end()) {
        m_commands.append(command);
        m_actions.append(action);
        return;
    }
    *found = command;
    QAction*& old = m_actions[found - m_commands.begin()];
    m_window->removeAction(old);
    old->deleteLater();
    old = action;
}

void CommandList::run(const QString& id) const
{
    const auto found = std::ranges::find(m_commands, id, &Command::id);
    if (found != m_commands.end())
        found->run();
}

void CommandList::addNote(const KeyNote& note)
{
    m_notes.append(note);
}

} // namespace secondstack::gui
