// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Navigator.h"

#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;

namespace secondstack::gui {

class CommandList;

/// A place found by the search.
struct SearchHit
{
    QString title;
    QString detail; ///< where it is: "Lesson · week 1, day 4"
    Place place;
};

/// Called on each keystroke, in the window's thread: answer in milliseconds, best hits first.
using SearchProvider = std::function<QList<SearchHit>(const QString& text)>;

/// Type to find a command, a lesson, a note. Up and Down choose, Enter goes, Escape closes.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const CommandList& commands, SearchProvider search, QWidget* parent);

signals:
    void placeChosen(const secondstack::gui::Place& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fill(const QString& text);
    void addRow(const QString& title, const QString& detail, std::function<void()> run);
    void runCurrent();

    const CommandList& m_commands;
    SearchProvider m_search;
    QLineEdit* m_edit;
    QListWidget* m_list;
    QList<std::function<void()>> m_runs; // one for each row
};

} // namespace secondstack::gui
