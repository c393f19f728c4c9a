// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/MainWindow.h"

#include "app/gui/shell/NoticeArea.h"
#include "app/gui/shell/Page.h"
#include "app/gui/shell/Rail.h"
#include "app/gui/shell/ShortcutSheet.h"
#include "app/gui/shell/TabOrder.h"
#include "app/gui/theme/Icons.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Toast.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {
namespace {

constexpr int kNarrowBelow = 1000;
constexpr QSize kSmallestWindow{720, 520};

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_navigator(new Navigator(this))
    , m_commands(new CommandList(this))
    , m_rail(new Rail)
    , m_notices(new NoticeArea)
    , m_stack(new QStackedWidget)
    , m_toast(new Toast)
{
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    column->addWidget(m_toast);
    row->addLayout(column, 1);
    setCentralWidget(content);
    setWindowTitle(QApplication::applicationDisplayName());
    setWindowIcon(appIcon());
    setMinimumSize(kSmallestWindow);
    setAcceptDrops(true);
    addWindowCommands();
    connect(m_navigator, &Navigator::placeChanged, this, &MainWindow::showPlace);
    connect(m_rail, &Rail::entryActivated, this, [this](const QString& id) { m_navigator->go({id}); });
    connect(m_rail, &Rail::paletteRequested, this, &MainWindow::openPalette);
    connect(&Theme::current(), &Theme::changed, this, &MainWindow::fitRail);
}

void MainWindow::addPage(const PageEntry& entry)
{
    m_entries.append(entry);
    if (!entry.isInRail)
        return;
    m_rail->addEntry(entry.id, entry.title, entry.icon, entry.group);
    addPageCommand(entry);
}

void MainWindow::addPageCommand(const PageEntry& entry)
{
    QList<QKeySequence> keys;
    if (++m_railCount <= 9)
        keys << QKeySequence(int(Qt::CTRL) | (Qt::Key_0 + m_railCount));
    m_commands->add({.id = QStringLiteral("page/") + entry.id,
                     .title = entry.title,
                     .group = tr("Pages"),
                     .keys = keys,
                     .run = [this, id = entry.id] { m_navigator->go({id}); }});
}

void MainWindow::addWindowCommands()
{
    const QString moving = tr("Moving about"), looks = tr("Looks"), work = tr("Work");
    const auto add = [this](const char* id, const QString& title, const QString& group, QList<QKeySequence> keys,
                            std::function<void()> run) {
        m_commands->add({QString::fromLatin1(id), title, group, std::move(keys), std::move(run)});
    };
    add("palette", tr("Find anything"), moving, {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { openPalette(); });
    add("back", tr("Go back"), moving, {QKeySequence(Qt::ALT | Qt::Key_Left)}, [this] { m_navigator->back(); });
    add("forward", tr("Go forward"), moving, {QKeySequence(Qt::ALT | Qt::Key_Right)},
        [this] { m_navigator->forward(); });
    add("message", tr("Go to the message below the page"), moving, {QKeySequence(Qt::Key_F6)},
        [this] { m_toast->takeFocus(); });
    add("keys", tr("Show all keys"), moving, {QKeySequence(Qt::Key_F1)}, [this] { openShortcutSheet(); });
    add("undo", tr("Undo"), work, {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] { emit undoRequested(); });
    add("larger", tr("Larger text"), looks,
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { changeTextSize(+1); });
    add("smaller", tr("Smaller text"), looks, {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [this] { changeTextSize(-1); });
    add("normal", tr("Normal text size"), looks, {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { changeTextSize(0); });
}

void MainWindow::changeTextSize(int step)
{
    Theme& theme = Theme::current();
    Appearance appearance = theme.appearance();
    const auto now = std::ranges::find(kTextSizes, appearance.textPercent) - kTextSizes.begin();
    const auto wanted = std::clamp<std::ptrdiff_t>(now + step, 0, std::ssize(kTextSizes) - 1);
    appearance.textPercent = step == 0 ? Appearance{}.textPercent : kTextSizes[static_cast<std::size_t>(wanted)];
    theme.setAppearance(appearance);
}

void MainWindow::start(const Place& place)
{
    m_navigator->replace(place);
}

void MainWindow::setSearch(SearchProvider search)
{
    m_search = std::move(search);
}

bool MainWindow::knows(const QString& pageId) const
{
    return std::ranges::find(m_entries, pageId, &PageEntry::id) != m_entries.end();
}

void MainWindow::showMessage(const QString& text, const QString& actionText, const std::function<void()>& action)
{
    m_toast->showMessage(text, actionText, action);
}

Page* MainWindow::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

Page* MainWindow::pageFor(const PageEntry& entry)
{
    Page*& page = m_pages[entry.id];
    if (page)
        return page;
    page = entry.make();
    page->setAccessibleName(entry.title);
    m_stack->addWidget(page);
    connect(page, &Page::placeRequested, m_navigator, &Navigator::go);
    connect(page, &Page::backRequested, m_navigator, &Navigator::back);
    connect(page, &Page::messageRequested, this, &MainWindow::showMessage);
    return page;
}

void MainWindow::showPlace(const Place& place)
{
    const auto entry = std::ranges::find(m_entries, place.page, &PageEntry::id);
    Q_ASSERT(entry != m_entries.end());
    if (entry == m_entries.end())
        return;
    Page* before = currentPage();
    Page* page = pageFor(*entry);
    const QWidget* focus = QApplication::focusWidget();
    const bool isFocusElsewhere = focus && !m_stack->isAncestorOf(focus);
    if (before && before != page)
        before->deactivated();
    page->enter(place.argument);
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(entry->railId.isEmpty() ? entry->id : entry->railId);
    setWindowTitle(page->title());
    if (QWidget* first = isFocusElsewhere ? nullptr : firstTabStop(*page))
        first->setFocus(Qt::OtherFocusReason);
    page->activated();
}

void MainWindow::openPalette()
{
    auto* palette = new CommandPalette(*m_commands, m_search, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::placeChosen, m_navigator, &Navigator::go);
    palette->open();
}

void MainWindow::openShortcutSheet()
{
    auto* sheet = new ShortcutSheet(*m_commands, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::fitRail()
{
    m_rail->setNarrow(width() < qMax(kNarrowBelow, 4 * Rail::wideWidth()));
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocus(*centralWidget(), next);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitRail();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData() && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    emit filesDropped(paths);
}

} // namespace secondstack::gui
