// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/CodeEditor.h"

#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/EditorArea.h"
#include "app/gui/widgets/FindBar.h"
#include "app/gui/widgets/GoToLineBar.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ProblemMarks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolTip>

namespace secondstack::gui {
namespace {

constexpr int kSmallestZoom = -5;
constexpr int kLargestZoom = 20;

} // namespace

CodeEditor::CodeEditor(QWidget* parent)
    : QWidget(parent)
    , m_area(new EditorArea)
    , m_marks(new ProblemMarks(*m_area))
    , m_find(new FindBar(*m_area))
    , m_goToLine(new GoToLineBar)
    , m_hint(makeLabel({}, TextRole::Small))
    , m_position(makeLine({}, TextRole::Small))
{
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(14, 4, 14, 4);
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_position);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_area, 1);
    column->addWidget(m_find);
    column->addWidget(m_goToLine);
    column->addLayout(foot);
    setFocusProxy(m_area);
    connectArea();
    connectBars();
    setFileName({});
    showPosition();
}

CodeEditor::~CodeEditor()
{
    // Its text goes last, and says that it loses the focus.
    disconnect(m_area, nullptr, this, nullptr);
}

void CodeEditor::connectArea()
{
    connect(m_area, &EditorArea::textChanged, this, [this] {
        if (!m_isLoading)
            emit edited();
    });
    connect(m_area, &EditorArea::modificationChanged, this, &CodeEditor::modifiedChanged);
    connect(m_area, &EditorArea::cursorPositionChanged, this, &CodeEditor::showPosition);
    connect(m_area, &EditorArea::keyUseChanged, this, &CodeEditor::showHint);
    connect(m_area, &EditorArea::problemRequested, this, &CodeEditor::goToProblem);
    connect(m_area, &EditorArea::escapePressed, this, [this] {
        if (!closeBars())
            m_area->letTabLeave();
    });
    connect(m_area, &EditorArea::SCN_ZOOM, this, [this] {
        const int steps = zoom();
        if (steps < kSmallestZoom || steps > kLargestZoom)
            return setZoom(steps);
        emit zoomChanged(steps);
    });
    connect(m_area, &EditorArea::lineHovered, this, [this](int line, const QPoint& position) {
        const QString words = m_marks->wordsFor(line + 1);
        // As HTML it wraps and is taken for nothing else.
        QToolTip::showText(position,
                           words.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(words.toHtmlEscaped()),
                           m_area);
    });
    connect(m_marks, &ProblemMarks::changed, this, [this] {
        showPosition();
        emit problemsChanged();
    });
}

void CodeEditor::connectBars()
{
    const auto close = [this] { (void)closeBars(); };
    connect(m_area, &EditorArea::findRequested, this, [this](bool withReplace) {
        m_goToLine->hide();
        m_find->open(withReplace);
    });
    connect(m_area, &EditorArea::findNextRequested, m_find, &FindBar::goToHit);
    connect(m_area, &EditorArea::goToLineRequested, this, [this] {
        m_find->hide();
        m_goToLine->open(place().line, m_area->lines());
    });
    connect(m_find, &FindBar::closed, this, close);
    connect(m_goToLine, &GoToLineBar::closed, this, close);
    connect(m_goToLine, &GoToLineBar::lineChosen, this, [this](int line) {
        setPlace({line, 1});
        (void)closeBars();
    });
}

void CodeEditor::load(const QString& fileName, const QString& text)
{
    setFileName(fileName);
    m_isLoading = true;
    m_area->load(text);
    m_isLoading = false;
    setProblems({});
}

void CodeEditor::setFileName(const QString& fileName)
{
    m_area->setLanguage(codeLanguageOfFile(fileName));
    m_area->setAccessibleName(fileName.isEmpty() ? tr("Code editor")
                                                 : tr("Code editor: %1").arg(withVisibleControls(fileName)));
    showHint();
}

void CodeEditor::replaceAll(const QString& text)
{
    m_area->replaceAll(text);
}

QString CodeEditor::text() const
{
    return m_area->content();
}

void CodeEditor::setReadOnly(bool isReadOnly)
{
    m_area->showReadOnly(isReadOnly);
    showHint();
}

bool CodeEditor::isReadOnly() const
{
    return m_area->isReadOnly();
}

bool CodeEditor::isModified() const
{
    return m_area->isModified();
}

void CodeEditor::markSaved()
{
    m_area->setModified(false);
}

void CodeEditor::setPlace(const EditorPlace& place)
{
    const int line = qBound(0, place.line - 1, m_area->lines() - 1);
    const int column = qBound(0, place.column - 1, int(m_area->lineText(line).size()));
    m_area->setCursorPosition(line, column);
    m_area->ensureLineVisible(line);
}

EditorPlace CodeEditor::place() const
{
    int line = 0;
    int column = 0;
    m_area->getCursorPosition(&line, &column);
    return {line + 1, column + 1};
}

void CodeEditor::setProblems(const QList<CodeProblem>& problems)
{
    m_marks->set(problems);
}

QList<CodeProblem> CodeEditor::problems() const
{
    return m_marks->problems();
}

void CodeEditor::setZoom(int steps)
{
    m_area->zoomTo(qBound(kSmallestZoom, steps, kLargestZoom));
}

int CodeEditor::zoom() const
{
    return int(m_area->SendScintilla(QsciScintilla::SCI_GETZOOM));
}

bool CodeEditor::closeBars()
{
    const bool wasOpen = !m_find->isHidden() || !m_goToLine->isHidden();
    m_find->hide();
    m_goToLine->hide();
    if (wasOpen)
        m_area->setFocus(Qt::OtherFocusReason);
    return wasOpen;
}

void CodeEditor::goToProblem(bool forward)
{
    const int line = m_marks->lineAfter(place().line, forward);
    if (line == 0)
        return announce(*m_position, tr("No problems in this file"));
    setPlace({line, int(m_area->indentation(line - 1)) + 1});
    announce(*m_position, m_marks->wordsFor(line));
}

void CodeEditor::showPosition()
{
    const EditorPlace at = place();
    m_position->setText(tr("Line %1, column %2").arg(at.line).arg(at.column));
    showHint();
}

QString CodeEditor::keyHint() const
{
    if (isReadOnly())
        return tr("Read only");
    if (m_area->isTabLeaving())
        return tr("Tab now leaves the editor");
    return m_area->isTabMoving() ? tr("Tab moves the focus · Ctrl+M: Tab indents again")
                                 : tr("Esc, then Tab leaves the editor · Ctrl+M: Tab always does");
}

void CodeEditor::showHint()
{
    const QString words = keyHint();
    const QString problem = m_marks->wordsFor(place().line);
    m_hint->setText(!problem.isEmpty() && !m_area->isTabLeaving() ? problem
                    : m_area->hasFocus() || isReadOnly()          ? words
                                                                  : QString());
    if (words != m_area->accessibleDescription() && m_area->hasFocus())
        announce(*m_hint, words);
    m_area->setAccessibleDescription(words);
}

} // namespace secondstack::gui
