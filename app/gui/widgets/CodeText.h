// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Theme.h"

#include <QList>
#include <QString>

class QTextDocument;

namespace secondstack::gui {

enum class CodeLanguage { Text, Python, JavaScript, Console, Toml, Json, Yaml, Dockerfile };

/// From the word after a code fence: "python", "py", "js", "javascript", "mjs", "console", "sh", "toml", "json".
[[nodiscard]] CodeLanguage codeLanguageFrom(const QString& name);

/// From the name of a file, with or without folders: "main.py", "Dockerfile", "setup.cfg".
[[nodiscard]] CodeLanguage codeLanguageOfFile(const QString& fileName);

/// What begins a comment up to the end of the line; empty in a language that has none.
[[nodiscard]] QString commentSign(CodeLanguage language);

/// As the reader calls it: "Python", "Node.js", ...
[[nodiscard]] QString displayName(CodeLanguage language);

enum class TokenKind { Keyword, Function, String, Number, Comment };

struct CodeToken
{
    int start = 0;
    int length = 0;
    TokenKind kind = TokenKind::Keyword;

    bool operator==(const CodeToken&) const = default;
};

/// What a line ends inside of, handed to the next line.
enum class LineState { Plain = 0, TripleSingle, TripleDouble, BlockComment, Template };

/// The coloured parts of one line, in order. Updates `state`.
[[nodiscard]] QList<CodeToken> tokensOfLine(const QString& line, CodeLanguage language, LineState& state);

[[nodiscard]] QColor tokenColor(const Tokens& tokens, TokenKind kind);

/// Replaces the document's content by coloured code in the mono font, one block for each line. `start` is the state
/// the line before ended in.
void setCode(QTextDocument& document, const QString& code, CodeLanguage language, LineState start = LineState::Plain);

} // namespace secondstack::gui
