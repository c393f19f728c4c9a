// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/SearchHit.h"

#include <QDialog>
#include <QList>
#include <QTimer>

#include <functional>

class QLineEdit;
class QListWidget;

namespace secondstack::gui {

class CommandList;

/// Type to find a command, a lesson, a note. Up and Down choose, Enter goes, Escape closes. What is chosen is
/// announced, for the focus stays in the field.
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
    void fillAgain();
    void addRow(const QString& title, const QString& detail, std::function<void()> run);
    void addRemark(const QString& text);
    void announceCurrent();
    void runCurrent();

    const CommandList& m_commands;
    SearchProvider m_search;
    QLineEdit* m_edit;
    QListWidget* m_list;
    QTimer m_asker;                      // while the search is getting ready
    QList<std::function<void()>> m_runs; // one for each row
};

} // namespace secondstack::gui
