// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Navigator.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <functional>

namespace secondstack::gui {

/// A place found by the search.
struct SearchHit
{
    QString title;
    QString detail; ///< where it is: "Lesson · week 1, day 4"
    Place place;
};

struct SearchAnswer
{
    QList<SearchHit> hits;  ///< best first
    bool isComplete = true; ///< false while the search is still getting ready: ask again
};

/// Called on each keystroke, in the window's thread: answer in milliseconds. An empty text tells it to get ready.
using SearchProvider = std::function<SearchAnswer(const QString& text)>;

/// Whether every word of the query is somewhere in the title.
[[nodiscard]] inline bool hasEveryWord(const QString& title, const QString& query)
{
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString& word) { return title.contains(word, Qt::CaseInsensitive); });
}

} // namespace secondstack::gui
