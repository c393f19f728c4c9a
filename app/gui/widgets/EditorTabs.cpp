// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/EditorTabs.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/FileNameBar.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace secondstack::gui {
namespace {

// By how many tabs this key goes on; 0 when it does something else.
int stepOf(const QKeyEvent& event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier) || event.modifiers().testFlag(Qt::AltModifier))
        return 0;
    switch (event.key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Tab: return 1;
    case Qt::Key_PageUp:
    case Qt::Key_Backtab: return -1;
    default: return 0;
    }
}

} // namespace

EditorTabs::EditorTabs(QWidget* parent)
    : QWidget(parent)
    , m_head(new QHBoxLayout)
    , m_tabs(new QTabBar)
    , m_menuButton(makeButton(tr("Files…"), ButtonKind::Quiet))
    , m_nameBar(new FileNameBar)
    , m_stack(new QStackedWidget)
{
    setFocusProxy(m_stack);
    buildHead();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addWidget(m_nameBar);
    column->addSpacing(1); // the line that paintEvent draws
    column->addWidget(m_stack, 1);
    connect(m_nameBar, &FileNameBar::chosen, this, &EditorTabs::takeName);
    connect(m_nameBar, &FileNameBar::closed, m_nameBar, &QWidget::hide);
    connect(m_nameBar, &FileNameBar::closed, this, qOverload<>(&QWidget::setFocus));
}

void EditorTabs::buildHead()
{
    m_head->setContentsMargins(6, 2, 8, 2);
    m_head->setSpacing(4);
    m_tabs->setAccessibleName(tr("Files"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_head->addWidget(m_tabs, 1);
    m_head->addWidget(m_menuButton);
    connect(m_tabs, &QTabBar::currentChanged, this, &EditorTabs::showCurrent);
    auto* menu = new QMenu(m_menuButton);
    connect(menu, &QMenu::aboutToShow, this, &EditorTabs::fillMenu);
    m_menuButton->setAccessibleName(tr("Add, rename or delete a file"));
    m_menuButton->setMenu(menu);
    m_menuButton->hide();
}

void EditorTabs::fillMenu()
{
    QMenu* menu = m_menuButton->menu();
    menu->clear();
    menu->addAction(tr("New file…"), this, [this] { m_nameBar->open({}, paths()); });
    const qsizetype index = m_tabs->currentIndex();
    if (index < 0 || m_files[index].file.isReadOnly)
        return;
    const QString path = currentPath();
    const QString name = withoutMnemonics(withVisibleControls(path));
    menu->addAction(tr("Rename %1…").arg(name), this, [this, path] { m_nameBar->open(path, paths()); });
    menu->addAction(tr("Delete %1").arg(name), this, [this, path] { emit deleteRequested(path); });
}

void EditorTabs::takeName(const QString& oldPath, const QString& path)
{
    m_nameBar->hide();
    m_stack->setFocus();
    if (oldPath.isEmpty())
        emit addRequested(path);
    else
        emit renameRequested(oldPath, path);
}

void EditorTabs::setFiles(const QList<EditorFile>& files)
{
    const QString current = currentPath();
    QList<OpenFile> before = m_files;
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() > 0)
            m_tabs->removeTab(0);
    }
    m_files.clear();
    for (const EditorFile& file : files) {
        const auto kept = std::ranges::find_if(before, [&file](const OpenFile& open) {
            return open.file.path == file.path && open.file.isReadOnly == file.isReadOnly && textOf(open) == file.text;
        });
        const QSignalBlocker quiet(m_tabs);
        insert(m_files.size(), kept == before.end() ? OpenFile{.file = file} : *kept);
        if (kept != before.end())
            before.erase(kept);
    }
    for (const OpenFile& open : before)
        delete open.editor;
    m_tabs->setCurrentIndex(int(qMax<qsizetype>(0, indexOf(current))));
    showCurrent();
}

QString EditorTabs::textOf(const OpenFile& open)
{
    return open.editor ? open.editor->text() : open.file.text;
}

QString EditorTabs::text(const QString& path) const
{
    const qsizetype index = indexOf(path);
    return index < 0 ? QString() : textOf(m_files[index]);
}

void EditorTabs::replaceText(const QString& path, const QString& text)
{
    const qsizetype index = indexOf(path);
    if (index < 0)
        return;
    makeEditor(index);
    m_files[index].editor->replaceAll(text);
}

void EditorTabs::setReadOnly(const QString& path, bool isReadOnly)
{
    const qsizetype index = indexOf(path);
    if (index < 0 || m_files[index].file.isReadOnly == isReadOnly)
        return;
    m_files[index].file.isReadOnly = isReadOnly;
    if (m_files[index].editor)
        m_files[index].editor->setReadOnly(isReadOnly);
    showWords(index);
}

void EditorTabs::markSaved()
{
    for (const OpenFile& open : std::as_const(m_files))
        if (open.editor)
            open.editor->markSaved();
}

bool EditorTabs::isModified(const QString& path) const
{
    const qsizetype index = indexOf(path);
    return index >= 0 && m_files[index].editor && m_files[index].editor->isModified();
}

QString EditorTabs::currentPath() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 || index >= m_files.size() ? QString() : m_files[index].file.path;
}

void EditorTabs::show(const QString& path, int line)
{
    const qsizetype index = indexOf(path);
    if (index < 0)
        return;
    m_tabs->setCurrentIndex(int(index));
    if (line == 0)
        return;
    m_files[index].editor->setPlace({line, 1});
    m_files[index].editor->setFocus(Qt::OtherFocusReason);
}

void EditorTabs::setPlace(const QString& path, const EditorPlace& place)
{
    const qsizetype index = indexOf(path);
    if (index < 0)
        return;
    m_files[index].place = place;
    if (m_files[index].editor)
        m_files[index].editor->setPlace(place);
}

EditorPlace EditorTabs::place(const QString& path) const
{
    const qsizetype index = indexOf(path);
    if (index < 0)
        return {};
    return m_files[index].editor ? m_files[index].editor->place() : m_files[index].place;
}

void EditorTabs::setProblems(const QString& path, const QList<CodeProblem>& problems)
{
    const qsizetype index = indexOf(path);
    if (index < 0)
        return;
    m_files[index].problems = problems;
    if (m_files[index].editor)
        m_files[index].editor->setProblems(problems);
    showWords(index);
}

void EditorTabs::setZoom(int steps)
{
    if (steps == m_zoom)
        return;
    m_zoom = steps;
    for (const OpenFile& open : std::as_const(m_files))
        if (open.editor)
            open.editor->setZoom(steps);
    emit zoomChanged(steps);
}

void EditorTabs::setFilesEditable(bool areEditable)
{
    m_menuButton->setVisible(areEditable);
}

void EditorTabs::addFile(const EditorFile& file)
{
    if (indexOf(file.path) < 0)
        insert(m_files.size(), {.file = file});
}

void EditorTabs::renameFile(const QString& path, const QString& newPath)
{
    const qsizetype index = indexOf(path);
    if (index < 0 || indexOf(newPath) >= 0)
        return;
    m_files[index].file.path = newPath;
    if (m_files[index].editor)
        m_files[index].editor->setFileName(newPath);
    showWords(index);
    if (index == m_tabs->currentIndex())
        emit currentPathChanged(newPath);
}

void EditorTabs::removeFile(const QString& path)
{
    const qsizetype index = indexOf(path);
    if (index < 0)
        return;
    const bool hadFocus = hasFocusInside();
    delete m_files[index].editor;
    m_files.removeAt(index);
    m_tabs->removeTab(int(index));
    if (hadFocus)
        m_stack->setFocus(Qt::OtherFocusReason);
}

bool EditorTabs::hasFocusInside() const
{
    return m_stack->isAncestorOf(QApplication::focusWidget());
}

void EditorTabs::setTrailing(QWidget* widget)
{
    m_head->addWidget(widget);
}

qsizetype EditorTabs::indexOf(const QString& path) const
{
    const auto found = std::ranges::find_if(m_files, [&](const OpenFile& open) { return open.file.path == path; });
    return found == m_files.end() ? -1 : found - m_files.begin();
}

QStringList EditorTabs::paths() const
{
    QStringList result;
    for (const OpenFile& open : m_files)
        result << open.file.path;
    return result;
}

void EditorTabs::insert(qsizetype index, const OpenFile& open)
{
    m_files.insert(index, open);
    m_tabs->insertTab(int(index), QString());
    showWords(index);
}

void EditorTabs::makeEditor(qsizetype index)
{
    OpenFile& open = m_files[index];
    if (open.editor)
        return;
    open.editor = new CodeEditor;
    m_stack->addWidget(open.editor);
    open.editor->load(open.file.path, open.file.text);
    open.editor->setReadOnly(open.file.isReadOnly);
    open.editor->setProblems(open.problems);
    open.editor->setPlace(open.place);
    open.editor->setZoom(m_zoom);
    connectEditor(*open.editor);
}

void EditorTabs::connectEditor(CodeEditor& editor)
{
    const auto index = [this, &editor] {
        const auto found = std::ranges::find_if(m_files, [&](const OpenFile& open) { return open.editor == &editor; });
        return found - m_files.begin();
    };
    const auto showItsWords = [this, index] { showWords(index()); };
    connect(&editor, &CodeEditor::edited, this, [this, index] { emit edited(m_files[index()].file.path); });
    connect(&editor, &CodeEditor::modifiedChanged, this, showItsWords);
    connect(&editor, &CodeEditor::problemsChanged, this, showItsWords);
    connect(&editor, &CodeEditor::zoomChanged, this, &EditorTabs::setZoom);
}

void EditorTabs::showCurrent()
{
    const int index = m_tabs->currentIndex();
    if (index < 0 || index >= m_files.size())
        return;
    makeEditor(index);
    const bool hadFocus = hasFocusInside();
    CodeEditor* editor = m_files[index].editor;
    m_stack->setCurrentWidget(editor);
    m_stack->setFocusProxy(editor);
    if (hadFocus)
        editor->setFocus(Qt::OtherFocusReason);
    emit currentPathChanged(currentPath());
}

void EditorTabs::showWords(qsizetype index)
{
    const OpenFile& open = m_files[index];
    const qsizetype problems = open.editor ? open.editor->problems().size() : open.problems.size();
    const QString name = withVisibleControls(open.file.path);
    QStringList words;
    if (open.file.isReadOnly)
        words << tr("read only");
    if (isModified(open.file.path))
        words << tr("changed");
    if (problems > 0)
        words << (problems == 1 ? tr("1 problem") : tr("%1 problems").arg(problems));
    const QString full = words.isEmpty() ? name : tr("%1 (%2)").arg(name, words.join(QStringLiteral(", ")));
    QString sign = isModified(open.file.path) ? QStringLiteral(" •") : QString();
    if (problems > 0)
        sign += QStringLiteral(" ✕ %1").arg(problems);
    const QString shown = open.file.isReadOnly ? tr("%1 (read only)").arg(name) : name;
    m_tabs->setTabText(int(index), withoutMnemonics(shown + sign));
    m_tabs->setAccessibleTabName(int(index), full);
    m_tabs->setTabToolTip(int(index), QStringLiteral("<span>%1</span>").arg(full.toHtmlEscaped()));
}

void EditorTabs::step(int by)
{
    const int count = m_tabs->count();
    if (count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count) % count);
}

bool EditorTabs::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && stepOf(*static_cast<QKeyEvent*>(event)) != 0) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void EditorTabs::keyPressEvent(QKeyEvent* event)
{
    const int by = stepOf(*event);
    if (by == 0)
        return QWidget::keyPressEvent(event);
    step(by);
}

void EditorTabs::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), t.code, t.line, kCardRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(t.line);
    painter.drawLine(1, m_stack->geometry().top() - 1, width() - 2, m_stack->geometry().top() - 1);
}

} // namespace secondstack::gui
