// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/EditorArea.h"

#include "app/gui/widgets/EditorColors.h"
#include "app/gui/widgets/EditorKeys.h"
#include "app/gui/widgets/EditorText.h"
#include "app/gui/widgets/Keys.h"

#include <QHelpEvent>

namespace secondstack::gui {
namespace {

constexpr int kPadX = 8; // pixels between the margin and the text

} // namespace

EditorArea::EditorArea(QWidget* parent) : QsciScintilla(parent), m_colors(new EditorColors(*this))
{
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    setIndentationsUseTabs(false);
    setTabWidth(kIndent);
    setIndentationWidth(kIndent);
    setTabIndents(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setWrapMode(WrapNone);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, long(kPadX));
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1);
    SendScintilla(SCI_SETMULTIPLESELECTION, 0UL);
    SendScintilla(SCI_USEPOPUP, int(SC_POPUP_ALL));
    showHiddenCharacters(*this);
}

void EditorArea::setLanguage(CodeLanguage language)
{
    m_colors->setLanguage(language);
}

void EditorArea::showReadOnly(bool isReadOnly)
{
    setReadOnly(isReadOnly);
    m_colors->applyTheme();
}

void EditorArea::load(const QString& text)
{
    const bool wasReadOnly = isReadOnly();
    setReadOnly(false);
    const QByteArray bytes = text.toUtf8();
    SendScintilla(SCI_SETUNDOCOLLECTION, 0);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_SETEOLMODE, int(text.contains(QLatin1String("\r\n")) ? SC_EOL_CRLF : SC_EOL_LF));
    SendScintilla(SCI_ADDTEXT, uintptr_t(bytes.size()), bytes.constData());
    SendScintilla(SCI_SETUNDOCOLLECTION, 1);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    SendScintilla(SCI_SETSAVEPOINT);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    SendScintilla(SCI_GOTOPOS, 0);
    setReadOnly(wasReadOnly);
}

void EditorArea::replaceAll(const QString& text)
{
    if (text == content())
        return;
    const bool wasReadOnly = isReadOnly();
    setReadOnly(false);
    const long line = SendScintilla(SCI_LINEFROMPOSITION, SendScintilla(SCI_GETCURRENTPOS));
    {
        const UndoStep step(*this);
        replaceRange(*this, 0, SendScintilla(SCI_GETLENGTH), text);
    }
    SendScintilla(SCI_GOTOLINE, line);
    setReadOnly(wasReadOnly);
}

QString EditorArea::content() const
{
    const int length = int(SendScintilla(SCI_GETLENGTH));
    return QString::fromUtf8(bytes(0, length).constData(), length);
}

QString EditorArea::lineText(int line) const
{
    const int start = int(SendScintilla(SCI_POSITIONFROMLINE, line));
    const int end = int(SendScintilla(SCI_GETLINEENDPOSITION, line));
    return QString::fromUtf8(bytes(start, end).constData(), end - start);
}

void EditorArea::letTabLeave()
{
    m_isTabLeaving = true;
    emit keyUseChanged();
}

void EditorArea::stopTabLeaving()
{
    if (std::exchange(m_isTabLeaving, false))
        emit keyUseChanged();
}

void EditorArea::toggleTabMoving()
{
    m_isTabMoving = !m_isTabMoving;
    emit keyUseChanged();
}

bool EditorArea::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QsciScintilla::event(event);
    // QsciScintilla would take keys of the window, such as Ctrl+K.
    event->setAccepted(isEditorKey(*static_cast<QKeyEvent*>(event), isReadOnly()));
    return true;
}

bool EditorArea::focusNextPrevChild(bool next)
{
    const bool isLeaving = m_isTabMoving || m_isTabLeaving || isReadOnly();
    return isLeaving && QAbstractScrollArea::focusNextPrevChild(next);
}

void EditorArea::keyPressEvent(QKeyEvent* event)
{
    const bool isModifier = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control
                            || event->key() == Qt::Key_Alt || event->key() == Qt::Key_Meta
                            || event->key() == Qt::Key_AltGr;
    if (!isModifier && event->key() != Qt::Key_Escape)
        stopTabLeaving();
    if (!isEditorKey(*event, isReadOnly()))
        return event->ignore();
    event->accept();
    if (runCommand(*event) || (!isReadOnly() && edit(*event)))
        return;
    if (!isCommandKey(*event))
        startUndoStepAtWord(event->text());
    QsciScintilla::keyPressEvent(event);
}

bool EditorArea::runCommand(const QKeyEvent& event)
{
    const bool hasControl = event.modifiers().testFlag(Qt::ControlModifier);
    const bool hasShift = event.modifiers().testFlag(Qt::ShiftModifier);
    const auto does = [](const auto& action) {
        action();
        return true;
    };
    if (!hasControl) {
        switch (event.key()) {
        case Qt::Key_Escape: return does([this] { emit escapePressed(); });
        case Qt::Key_F3: return does([&] { emit findNextRequested(!hasShift); });
        case Qt::Key_F8: return does([&] { emit problemRequested(!hasShift); });
        default: return false;
        }
    }
    switch (event.key()) {
    case Qt::Key_F: return does([this] { emit findRequested(false); });
    case Qt::Key_H: return does([this] { emit findRequested(true); });
    case Qt::Key_G: return does([this] { emit goToLineRequested(); });
    case Qt::Key_M: return does([this] { toggleTabMoving(); });
    case Qt::Key_Plus:
    case Qt::Key_Equal: return does([this] { zoomIn(); });
    case Qt::Key_Minus: return does([this] { zoomOut(); });
    case Qt::Key_0: return does([this] { zoomTo(0); });
    default: return false;
    }
}

bool EditorArea::edit(const QKeyEvent& event)
{
    if (isEnter(event) && !isCommandKey(event))
        breakLine();
    else if (event.key() == Qt::Key_Backtab)
        unindent();
    else if (event.key() == Qt::Key_Slash && event.modifiers().testFlag(Qt::ControlModifier))
        toggleComment();
    else if (event.key() == Qt::Key_Z && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        redo();
    else
        return false;
    return true;
}

void EditorArea::breakLine()
{
    const long start = SendScintilla(SCI_GETSELECTIONSTART);
    const int line = int(SendScintilla(SCI_LINEFROMPOSITION, start));
    const int lineStart = int(SendScintilla(SCI_POSITIONFROMLINE, line));
    const QString before = QString::fromUtf8(bytes(lineStart, int(start)).constData(), start - lineStart);
    const QString lineEnd = eolMode() == EolWindows ? QStringLiteral("\r\n") : QStringLiteral("\n");
    const QString indent = indentAfter(before, m_colors->language(), m_colors->stateBefore(line));
    const UndoStep step(*this);
    SendScintilla(SCI_REPLACESEL, (lineEnd + indent).toUtf8().constData());
    SendScintilla(SCI_SCROLLCARET);
    SendScintilla(SCI_CHOOSECARETX);
}

namespace {

struct LineSpan
{
    int first;
    int last;
};

// A selection that ends at the start of a line does not reach into it.
LineSpan selectedLines(const QsciScintilla& editor)
{
    using Sci = QsciScintilla;
    const long start = editor.SendScintilla(Sci::SCI_GETSELECTIONSTART);
    const long end = editor.SendScintilla(Sci::SCI_GETSELECTIONEND);
    const auto lineAt = [&](long position) { return int(editor.SendScintilla(Sci::SCI_LINEFROMPOSITION, position)); };
    const int first = lineAt(start);
    const int last = lineAt(end);
    const bool endsBefore = last > first && editor.SendScintilla(Sci::SCI_POSITIONFROMLINE, last) == end;
    return {first, endsBefore ? last - 1 : last};
}

} // namespace

void EditorArea::unindent()
{
    const LineSpan span = selectedLines(*this);
    const UndoStep step(*this);
    for (int line = span.first; line <= span.last; ++line) {
        const long indent = SendScintilla(SCI_GETLINEINDENTATION, line);
        SendScintilla(SCI_SETLINEINDENTATION, ulong(line), qMax(0L, indent - kIndent));
    }
}

void EditorArea::toggleComment()
{
    const QString sign = commentSign(m_colors->language());
    if (sign.isEmpty())
        return;
    const LineSpan span = selectedLines(*this);
    QStringList lines;
    for (int line = span.first; line <= span.last; ++line)
        lines << lineText(line);
    const QStringList toggled = withToggledComment(lines, sign);
    const UndoStep step(*this);
    for (int line = span.first; line <= span.last; ++line) {
        const qsizetype i = line - span.first;
        if (lines[i] == toggled[i])
            continue;
        // Only what comes or goes is replaced, so that caret and selection stay on their characters.
        qsizetype same = 0;
        while (same < qMin(lines[i].size(), toggled[i].size()) && lines[i][same] == toggled[i][same])
            ++same;
        const qsizetype longer = lines[i].size() - toggled[i].size();
        const long at = SendScintilla(SCI_POSITIONFROMLINE, line) + long(lines[i].left(same).toUtf8().size());
        if (longer > 0)
            replaceRange(*this, at, at + longer, {});
        else
            replaceRange(*this, at, at, toggled[i].mid(same, -longer));
    }
}

void EditorArea::startUndoStepAtWord(const QString& typed)
{
    const long position = SendScintilla(SCI_GETCURRENTPOS);
    const auto before = position > 0 ? char(SendScintilla(SCI_GETCHARAT, position - 1)) : '\n';
    const bool isAtWord = before == ' ' || before == '\n' || before == '\t';
    if (!isAtWord || typed.isEmpty() || typed.front().isSpace())
        return;
    const UndoStep emptyOne(*this); // Scintilla does not merge across it
}

void EditorArea::focusInEvent(QFocusEvent* event)
{
    QsciScintilla::focusInEvent(event);
    emit keyUseChanged();
}

void EditorArea::focusOutEvent(QFocusEvent* event)
{
    QsciScintilla::focusOutEvent(event);
    m_isTabLeaving = false;
    emit keyUseChanged();
}

bool EditorArea::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QsciScintilla::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const long position = SendScintilla(SCI_POSITIONFROMPOINT, ulong(help->pos().x()), help->pos().y());
    emit lineHovered(int(SendScintilla(SCI_LINEFROMPOSITION, position)), help->globalPos());
    return true;
}

} // namespace secondstack::gui
