// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/EditorText.h"

#include "app/gui/widgets/PlainText.h"

#include <QRegularExpression>
#include <Qsci/qsciscintilla.h>

#include <algorithm>

namespace secondstack::gui {
namespace {

using Sci = QsciScintilla;

qsizetype indentOf(const QString& line)
{
    const auto isText = [](QChar c) { return c != u' ' && c != u'\t'; };
    return std::ranges::find_if(line, isText) - line.begin();
}

bool isBlank(const QString& line)
{
    return indentOf(line) == line.size();
}

QString withoutComment(const QString& line, CodeLanguage language, LineState state)
{
    const QList<CodeToken> tokens = tokensOfLine(line, language, state);
    const bool endsInComment = !tokens.isEmpty() && tokens.constLast().kind == TokenKind::Comment;
    return (endsInComment ? line.left(tokens.constLast().start) : line).trimmed();
}

bool opensBlock(const QString& code, CodeLanguage language)
{
    const bool hasColons = language == CodeLanguage::Python || language == CodeLanguage::Yaml;
    const QString openers = hasColons ? QStringLiteral(":([{") : QStringLiteral("([{");
    return language != CodeLanguage::Text && !code.isEmpty() && openers.contains(code.back());
}

bool endsBlock(const QString& code, CodeLanguage language)
{
    static const QRegularExpression leaving(
        QStringLiteral("^(return|raise)\\b.*[^\\\\(\\[{,]$|^(return|raise|pass|break|continue)$"));
    return language == CodeLanguage::Python && leaving.match(code).hasMatch();
}

QByteArray utf8Of(char32_t character)
{
    return QString::fromUcs4(&character, 1).toUtf8();
}

QList<char32_t> hiddenCharacters()
{
    constexpr char32_t kFirstBeyondControls = 0xA0; // Scintilla has names for those before
    constexpr char32_t kLast = 0x10FFFF;
    QList<char32_t> hidden;
    for (char32_t character = kFirstBeyondControls; character <= kLast; ++character)
        if (isHiddenCharacter(character))
            hidden << character;
    return hidden;
}

} // namespace

UndoStep::UndoStep(QsciScintilla& editor) : m_editor(editor)
{
    m_editor.beginUndoAction();
}

UndoStep::~UndoStep()
{
    m_editor.endUndoAction();
}

QString indentAfter(const QString& before, CodeLanguage language, LineState state)
{
    const QString indent = before.left(indentOf(before));
    const QString code = state == LineState::Plain ? withoutComment(before, language, state) : QString();
    if (opensBlock(code, language))
        return indent + QString(kIndent, u' ');
    return endsBlock(code, language) ? indent.chopped(qMin<qsizetype>(kIndent, indent.size())) : indent;
}

QStringList withToggledComment(const QStringList& lines, const QString& sign)
{
    const bool areComments = std::ranges::all_of(
        lines, [&](const QString& line) { return isBlank(line) || line.mid(indentOf(line)).startsWith(sign); });
    qsizetype column = std::numeric_limits<qsizetype>::max();
    for (const QString& line : lines)
        if (!isBlank(line))
            column = qMin(column, indentOf(line));
    QStringList result;
    for (const QString& line : lines) {
        if (isBlank(line))
            result << line;
        else if (!areComments)
            result << line.left(column) + sign + u' ' + line.mid(column);
        else {
            const QString rest = line.mid(indentOf(line) + sign.size());
            result << line.left(indentOf(line)) + rest.mid(rest.startsWith(u' ') ? 1 : 0);
        }
    }
    return result;
}

void replaceRange(QsciScintilla& editor, long start, long end, const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    editor.SendScintilla(Sci::SCI_SETTARGETRANGE, ulong(start), end);
    editor.SendScintilla(Sci::SCI_REPLACETARGET, uintptr_t(bytes.size()), bytes.constData());
}

void showHiddenCharacters(QsciScintilla& editor)
{
    static const QList<char32_t> hidden = hiddenCharacters();
    for (const char32_t character : hidden) {
        const QByteArray name = "U+" + QByteArray::number(character, 16).toUpper().rightJustified(4, '0');
        editor.SendScintilla(Sci::SCI_SETREPRESENTATION, utf8Of(character).constData(), name.constData());
    }
    // Only tabs are wanted of the white space that Scintilla can show: a dot of no size is none.
    editor.SendScintilla(Sci::SCI_SETVIEWWS, int(Sci::SCWS_VISIBLEALWAYS));
    editor.SendScintilla(Sci::SCI_SETWHITESPACESIZE, 0);
    editor.SendScintilla(Sci::SCI_SETTABDRAWMODE, int(Sci::SCTD_LONGARROW));
}

} // namespace secondstack::gui
