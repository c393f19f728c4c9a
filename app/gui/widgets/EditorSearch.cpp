// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/EditorSearch.h"

#include "app/gui/widgets/EditorLayers.h"
#include "app/gui/widgets/EditorText.h"

#include <Qsci/qsciscintilla.h>

#include <algorithm>

namespace secondstack::gui {

using Sci = QsciScintilla;

QList<TextHit> hitsIn(const QsciScintilla& editor, const SearchTerm& term)
{
    QList<TextHit> hits;
    const QByteArray wanted = term.text.toUtf8();
    if (wanted.isEmpty())
        return hits;
    const int flags =
        (term.isCaseSensitive ? int(Sci::SCFIND_MATCHCASE) : 0) | (term.isWholeWord ? int(Sci::SCFIND_WHOLEWORD) : 0);
    const long end = editor.SendScintilla(Sci::SCI_GETLENGTH);
    editor.SendScintilla(Sci::SCI_SETSEARCHFLAGS, flags);
    long from = 0;
    while (from < end) {
        editor.SendScintilla(Sci::SCI_SETTARGETRANGE, ulong(from), end);
        const long start = editor.SendScintilla(Sci::SCI_SEARCHINTARGET, uintptr_t(wanted.size()), wanted.constData());
        if (start < 0)
            break;
        from = editor.SendScintilla(Sci::SCI_GETTARGETEND);
        hits.append({start, from});
    }
    return hits;
}

qsizetype nextHit(const QsciScintilla& editor, const QList<TextHit>& hits, bool forward)
{
    if (hits.isEmpty())
        return -1;
    const long start = editor.SendScintilla(Sci::SCI_GETSELECTIONSTART);
    const long end = editor.SendScintilla(Sci::SCI_GETSELECTIONEND);
    if (forward) {
        const auto next = std::ranges::find_if(hits, [end](const TextHit& hit) { return hit.start >= end; });
        return next == hits.end() ? 0 : next - hits.begin();
    }
    const auto after = std::ranges::find_if(hits, [start](const TextHit& hit) { return hit.end > start; });
    return after == hits.begin() ? hits.size() - 1 : after - hits.begin() - 1;
}

void selectHit(QsciScintilla& editor, const TextHit& hit)
{
    editor.SendScintilla(Sci::SCI_SETSEL, ulong(hit.start), hit.end);
}

void markHits(QsciScintilla& editor, const QList<TextHit>& hits)
{
    editor.SendScintilla(Sci::SCI_INDICSETSTYLE, ulong(kHitLayer), long(Sci::INDIC_BOX));
    editor.SendScintilla(Sci::SCI_SETINDICATORCURRENT, kHitLayer);
    editor.SendScintilla(Sci::SCI_INDICATORCLEARRANGE, 0UL, editor.SendScintilla(Sci::SCI_GETLENGTH));
    for (const TextHit& hit : hits)
        editor.SendScintilla(Sci::SCI_INDICATORFILLRANGE, ulong(hit.start), hit.end - hit.start);
}

void replaceHits(QsciScintilla& editor, const QList<TextHit>& hits, const QString& text)
{
    const UndoStep step(editor);
    // From the end, so that the places of the others stay true.
    for (auto hit = hits.crbegin(); hit != hits.crend(); ++hit)
        replaceRange(editor, hit->start, hit->end, text);
}

} // namespace secondstack::gui
