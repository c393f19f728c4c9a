// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/CommandList.h"
#include "app/gui/shell/CommandPalette.h"
#include "app/gui/shell/Navigator.h"

#include <QHash>
#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace secondstack::gui {

class NoticeArea;
class Page;
class Rail;
class Toast;

/// How a page comes into the window.
struct PageEntry
{
    QString id;
    QString title;
    QString icon;                ///< a name of resources/icons
    QString group = {};          ///< heading in the rail
    std::function<Page*()> make; ///< called once, when the page is first shown; the window owns the result
    bool isInRail = true;        ///< a page without its own entry belongs to `railId`
    QString railId = {};         ///< the entry that is lit while this page is shown; empty: its own
};

/// The rail, the pages with notices above and messages below them, and the keys that work everywhere. Knows nothing of
/// what the pages show.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    void addPage(const PageEntry& entry);

    /// Shows a place without leaving a way back to "nothing"; call after the pages are added.
    void start(const Place& place);

    void setSearch(SearchProvider search);

    [[nodiscard]] bool knows(const QString& pageId) const;

    /// A message with an optional action such as Undo, in a strip below the page. It goes by itself.
    void showMessage(const QString& text, const QString& actionText = {}, const std::function<void()>& action = {});

    [[nodiscard]] Navigator& navigator() { return *m_navigator; }
    [[nodiscard]] CommandList& commands() { return *m_commands; }
    [[nodiscard]] Rail& rail() { return *m_rail; }
    /// What stays in sight above the page until its cause is gone.
    [[nodiscard]] NoticeArea& notices() { return *m_notices; }

    /// The page on screen, or null before start().
    [[nodiscard]] Page* currentPage() const;

signals:
    void undoRequested();
    /// Local files were dropped on the window.
    void filesDropped(const QStringList& paths);

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addWindowCommands();
    void addPageCommand(const PageEntry& entry);
    void changeTextSize(int step);
    void openPalette();
    void openShortcutSheet();
    void showPlace(const Place& place);
    void fitRail();
    [[nodiscard]] Page* pageFor(const PageEntry& entry);

    Navigator* m_navigator;
    CommandList* m_commands;
    Rail* m_rail;
    NoticeArea* m_notices;
    QStackedWidget* m_stack;
    Toast* m_toast;
    SearchProvider m_search;
    QList<PageEntry> m_entries;
    QHash<QString, Page*> m_pages; // those built so far
    int m_railCount = 0;
};

} // namespace secondstack::gui
