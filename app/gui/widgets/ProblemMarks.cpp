// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/ProblemMarks.h"

#include "app/gui/theme/Icons.h"
#include "app/gui/widgets/EditorArea.h"
#include "app/gui/widgets/EditorLayers.h"
#include "app/gui/widgets/PlainText.h"

#include <algorithm>

namespace secondstack::gui {
namespace {

using Sci = QsciScintilla;

constexpr std::array kKinds{ProblemKind::Error, ProblemKind::Warning, ProblemKind::Note};

QString iconOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Error: return QStringLiteral("cross");
    case ProblemKind::Warning: return QStringLiteral("warning");
    case ProblemKind::Note: break;
    }
    return QStringLiteral("info");
}

QColor colorOf(ProblemKind kind)
{
    const Tokens& t = Theme::current().tokens();
    switch (kind) {
    case ProblemKind::Error: return t.bad;
    case ProblemKind::Warning: return t.warn;
    case ProblemKind::Note: break;
    }
    return t.accent;
}

} // namespace

ProblemMarks::ProblemMarks(EditorArea& area) : QObject(&area), m_area(area)
{
    constexpr ulong kSigns = 1UL << (kFirstProblemSign + int(ProblemKind::Error))
                             | 1UL << (kFirstProblemSign + int(ProblemKind::Warning))
                             | 1UL << (kFirstProblemSign + int(ProblemKind::Note));
    m_area.SendScintilla(Sci::SCI_SETMARGINMASKN, ulong(kSignMargin), long(kSigns));
    connect(&m_area, &Sci::textChanged, this, &ProblemMarks::dropEdited);
    connect(&Theme::current(), &Theme::changed, this, &ProblemMarks::applyTheme);
    applyTheme();
}

void ProblemMarks::applyTheme()
{
    for (const ProblemKind kind : kKinds) {
        const QPixmap sign = tintedPixmap(iconOf(kind), Theme::current().px(14), colorOf(kind), 1);
        m_area.markerDefine(sign, kFirstProblemSign + int(kind));
        const int layer = kFirstProblemLayer + int(kind);
        m_area.SendScintilla(Sci::SCI_INDICSETSTYLE, ulong(layer), long(Sci::INDIC_SQUIGGLE));
        m_area.SendScintilla(Sci::SCI_INDICSETFORE, ulong(layer), colorOf(kind));
    }
}

void ProblemMarks::set(const QList<CodeProblem>& problems)
{
    for (const ProblemKind kind : kKinds)
        m_area.SendScintilla(Sci::SCI_MARKERDELETEALL, kFirstProblemSign + int(kind));
    m_marks.clear();
    for (const CodeProblem& problem : problems)
        show(problem);
    underline();
    emit changed();
}

void ProblemMarks::show(const CodeProblem& problem)
{
    const int line = qBound(0, problem.line - 1, m_area.lines() - 1);
    const long handle =
        m_area.SendScintilla(Sci::SCI_MARKERADD, ulong(line), long(kFirstProblemSign + int(problem.kind)));
    m_marks.append({problem, int(handle), m_area.lineText(line)});
}

void ProblemMarks::dropEdited()
{
    const auto isEdited = [this](const Mark& mark) {
        const int line = lineOf(mark);
        return line < 0 || m_area.lineText(line) != mark.lineText;
    };
    const auto first = std::ranges::find_if(m_marks, isEdited);
    if (first == m_marks.end())
        return;
    QList<Mark> left;
    for (const Mark& mark : m_marks) {
        if (isEdited(mark))
            m_area.SendScintilla(Sci::SCI_MARKERDELETEHANDLE, mark.handle);
        else
            left << mark;
    }
    m_marks = left;
    underline();
    emit changed();
}

void ProblemMarks::underline()
{
    for (const ProblemKind kind : kKinds) {
        m_area.SendScintilla(Sci::SCI_SETINDICATORCURRENT, kFirstProblemLayer + int(kind));
        m_area.SendScintilla(Sci::SCI_INDICATORCLEARRANGE, 0UL, m_area.SendScintilla(Sci::SCI_GETLENGTH));
    }
    for (const Mark& mark : m_marks) {
        const int line = lineOf(mark);
        const long start = m_area.SendScintilla(Sci::SCI_GETLINEINDENTPOSITION, line);
        const long end = m_area.SendScintilla(Sci::SCI_GETLINEENDPOSITION, line);
        m_area.SendScintilla(Sci::SCI_SETINDICATORCURRENT, kFirstProblemLayer + int(mark.problem.kind));
        m_area.SendScintilla(Sci::SCI_INDICATORFILLRANGE, ulong(start), end - start);
    }
}

int ProblemMarks::lineOf(const Mark& mark) const
{
    return int(m_area.SendScintilla(Sci::SCI_MARKERLINEFROMHANDLE, mark.handle));
}

QList<CodeProblem> ProblemMarks::problems() const
{
    QList<CodeProblem> result;
    for (const Mark& mark : m_marks)
        result.append({lineOf(mark) + 1, mark.problem.message, mark.problem.kind});
    std::ranges::stable_sort(result, {}, &CodeProblem::line);
    return result;
}

QString ProblemMarks::wordsFor(int line) const
{
    QStringList words;
    for (const CodeProblem& problem : problems())
        if (problem.line == line)
            words << tr("Line %1, %2: %3")
                         .arg(QString::number(line), problemName(problem.kind), withVisibleControls(problem.message));
    return words.join(u'\n');
}

int ProblemMarks::lineAfter(int line, bool forward) const
{
    const QList<CodeProblem> all = problems();
    if (all.isEmpty())
        return 0;
    if (forward) {
        const auto next = std::ranges::find_if(all, [line](const CodeProblem& each) { return each.line > line; });
        return next == all.end() ? all.constFirst().line : next->line;
    }
    const auto before = std::find_if(all.rbegin(), all.rend(), [line](const auto& each) { return each.line < line; });
    return before == all.rend() ? all.constLast().line : before->line;
}

QString problemName(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Error: return ProblemMarks::tr("error");
    case ProblemKind::Warning: return ProblemMarks::tr("warning");
    case ProblemKind::Note: break;
    }
    return ProblemMarks::tr("note");
}

} // namespace secondstack::gui
