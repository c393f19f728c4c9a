// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QsciScintilla;

namespace secondstack::gui {

struct SearchTerm
{
    QString text;
    bool isCaseSensitive = false;
    bool isWholeWord = false;
};

/// A hit, in bytes of the editor's text.
struct TextHit
{
    long start = 0;
    long end = 0;

    bool operator==(const TextHit&) const = default;
};

/// All hits from the top; none for an empty text.
[[nodiscard]] QList<TextHit> hitsIn(const QsciScintilla& editor, const SearchTerm& term);

/// The hit after the selection, or before it, round the end; -1 when there is none.
[[nodiscard]] qsizetype nextHit(const QsciScintilla& editor, const QList<TextHit>& hits, bool forward);

void selectHit(QsciScintilla& editor, const TextHit& hit);

/// Draws a box around each of these, and none around others.
void markHits(QsciScintilla& editor, const QList<TextHit>& hits);

/// Puts `text` in the place of each of these, as one step that can be undone.
void replaceHits(QsciScintilla& editor, const QList<TextHit>& hits, const QString& text);

} // namespace secondstack::gui
