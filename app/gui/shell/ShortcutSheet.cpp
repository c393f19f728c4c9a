// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/ShortcutSheet.h"

#include "app/gui/shell/CommandList.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/KeyCap.h"
#include "app/gui/widgets/Labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace secondstack::gui {
namespace {

QStringList groupsOf(const CommandList& commands)
{
    QStringList groups;
    for (const Command& command : commands.commands())
        if (!command.keys.isEmpty() && !groups.contains(command.group))
            groups << command.group;
    for (const KeyNote& note : commands.notes())
        if (!groups.contains(note.group))
            groups << note.group;
    return groups;
}

void addRow(QGridLayout& grid, const QString& keys, const QString& title)
{
    auto* caps = new QWidget;
    auto* flow = new FlowLayout(caps, 4, 4);
    for (const QString& key : keys.split(u'+', Qt::SkipEmptyParts))
        flow->addWidget(new KeyCap(key));
    if (keys.endsWith(u'+'))
        flow->addWidget(new KeyCap(QStringLiteral("+")));
    const int row = grid.rowCount();
    grid.addWidget(caps, row, 0);
    grid.addWidget(makeLabel(title), row, 1);
}

} // namespace

ShortcutSheet::ShortcutSheet(const CommandList& commands, QWidget* parent) : QDialog(parent)
{
    setModal(true);
    setWindowTitle(tr("Keys"));
    setAccessibleName(windowTitle());
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(16);
    grid->setColumnMinimumWidth(0, Theme::current().px(130));
    for (const QString& group : groupsOf(commands)) {
        QLabel* heading = makeLabel(group, TextRole::Heading);
        heading->setContentsMargins(0, 10, 0, 2);
        grid->addWidget(heading, grid->rowCount(), 0, 1, 2);
        for (const Command& command : commands.commands())
            if (command.group == group && !command.keys.isEmpty())
                addRow(*grid, command.keys.first().toString(QKeySequence::NativeText), command.title);
        for (const KeyNote& note : commands.notes())
            if (note.group == group)
                addRow(*grid, note.keys, note.title);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setAccessibleName(windowTitle());
    QPushButton* close = makeButton(tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->addWidget(scroll, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    const QSize room = parent->window()->size() - QSize(48, 48);
    resize(QSize(Theme::current().px(520), Theme::current().px(600)).boundedTo(room));
    close->setFocus();
}

} // namespace secondstack::gui
