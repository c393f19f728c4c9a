// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace secondstack::gui {

/// Something the reader can do by name or by key, anywhere in the window.
struct Command
{
    QString id;
    QString title;              ///< "Go back"
    QString group;              ///< heading on the shortcut sheet
    QList<QKeySequence> keys{}; ///< may be none: palette only
    std::function<void()> run{};
};

/// A key that a widget handles itself, listed so that it can be found: {"1–9", "choose an answer", "Questions"}.
struct KeyNote
{
    QString keys;
    QString title;
    QString group;
};

/// All commands of a window. The palette offers them, the sheet lists them, and their keys work while the window is
/// active and no widget uses the key itself.
class CommandList final : public QObject
{
    Q_OBJECT

public:
    explicit CommandList(QWidget* window);

    /// A command with an id that is there already takes its place.
    void add(const Command& command);
    void addNote(const KeyNote& note);

    /// Does what the command with this id does; nothing when there is none.
    void run(const QString& id) const;

    [[nodiscard]] const QList<Command>& commands() const { return m_commands; }
    [[nodiscard]] const QList<KeyNote>& notes() const { return m_notes; }

private:
    QWidget* m_window;
    QList<Command> m_commands;
    QList<QAction*> m_actions; // one for each command, in the same order
    QList<KeyNote> m_notes;
};

} // namespace secondstack::gui
