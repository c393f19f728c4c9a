// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/CodeText.h"

#include "app/gui/widgets/PlainText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace secondstack::gui {
namespace {

const QSet<QString>& keywordsOf(CodeLanguage language)
{
    static const QSet<QString> python{"False",  "None",    "True",  "and",      "as",     "assert", "async",  "await",
                                      "break",  "case",    "class", "continue", "def",    "del",    "elif",   "else",
                                      "except", "finally", "for",   "from",     "global", "if",     "import", "in",
                                      "is",     "lambda",  "match", "nonlocal", "not",    "or",     "pass",   "raise",
                                      "return", "try",     "while", "with",     "yield"};
    static const QSet<QString> javaScript{"async",    "await",      "break",  "case", "catch",    "class",  "const",
                                          "continue", "default",    "delete", "do",   "else",     "export", "extends",
                                          "false",    "finally",    "for",    "from", "function", "if",     "import",
                                          "in",       "instanceof", "let",    "new",  "null",     "of",     "return",
                                          "static",   "super",      "switch", "this", "throw",    "true",   "try",
                                          "typeof",   "undefined",  "var",    "void", "while",    "yield"};
    static const QSet<QString> data{"true", "false", "null"};
    static const QSet<QString> none;
    switch (language) {
    case CodeLanguage::Python: return python;
    case CodeLanguage::JavaScript: return javaScript;
    case CodeLanguage::Toml:
    case CodeLanguage::Yaml:
    case CodeLanguage::Json: return data;
    case CodeLanguage::Console:
    case CodeLanguage::Dockerfile:
    case CodeLanguage::Text: break;
    }
    return none;
}

/// Reads one line from left to right.
class LineReader
{
public:
    LineReader(const QString& line, CodeLanguage language, LineState state)
        : m_line(line)
        , m_language(language)
        , m_state(state)
    {
    }

    QList<CodeToken> read()
    {
        if (m_language == CodeLanguage::Text)
            return {};
        if (m_state != LineState::Plain)
            readUntilClosed(0);
        if (m_language == CodeLanguage::Console && m_line.startsWith(QLatin1String("$ ")))
            take(1, TokenKind::Function);
        if (m_language == CodeLanguage::Toml && m_line.startsWith(u'['))
            take(int(m_line.size()), TokenKind::Keyword);
        while (m_at < m_line.size())
            step();
        return m_tokens;
    }

    [[nodiscard]] LineState state() const { return m_state; }

private:
    [[nodiscard]] bool has(QLatin1String text) const { return QStringView(m_line).mid(m_at).startsWith(text); }
    [[nodiscard]] bool isScript() const
    {
        return m_language == CodeLanguage::Python || m_language == CodeLanguage::JavaScript;
    }

    void add(int start, int length, TokenKind kind) { m_tokens.append({start, length, kind}); }

    void take(int length, TokenKind kind)
    {
        add(m_at, length, kind);
        m_at += length;
    }

    void step()
    {
        const QChar c = m_line[m_at];
        const bool isHashComment =
            c == u'#' && m_language != CodeLanguage::JavaScript && m_language != CodeLanguage::Json;
        if (isHashComment || (m_language == CodeLanguage::JavaScript && has(QLatin1String("//")))) {
            const bool isStart = m_language != CodeLanguage::Console || m_at == 0 || m_line[m_at - 1].isSpace();
            if (isStart) {
                add(m_at, int(m_line.size()) - m_at, TokenKind::Comment);
                m_at = int(m_line.size());
                return;
            }
        }
        if (m_language == CodeLanguage::JavaScript && has(QLatin1String("/*")))
            return open(LineState::BlockComment, 2);
        if (m_language == CodeLanguage::Python && has(QLatin1String("\"\"\"")))
            return open(LineState::TripleDouble, 3);
        if (m_language == CodeLanguage::Python && has(QLatin1String("'''")))
            return open(LineState::TripleSingle, 3);
        if (m_language == CodeLanguage::JavaScript && c == u'`')
            return open(LineState::Template, 1);
        if (c == u'"' || (c == u'\'' && m_language != CodeLanguage::Console))
            return readString(c);
        if (c.isDigit() && isScriptOrData())
            return readNumber();
        if (c.isLetter() || c == u'_' || (c == u'@' && m_language == CodeLanguage::Python))
            return readWord();
        ++m_at;
    }

    [[nodiscard]] bool isScriptOrData() const { return m_language != CodeLanguage::Console; }

    void open(LineState state, int length)
    {
        m_state = state;
        readUntilClosed(length);
    }

    void readUntilClosed(int opening)
    {
        const int start = m_at;
        const QLatin1String closer = m_state == LineState::TripleDouble   ? QLatin1String("\"\"\"")
                                     : m_state == LineState::TripleSingle ? QLatin1String("'''")
                                     : m_state == LineState::BlockComment ? QLatin1String("*/")
                                                                          : QLatin1String("`");
        const TokenKind kind = m_state == LineState::BlockComment ? TokenKind::Comment : TokenKind::String;
        const qsizetype end = m_line.indexOf(closer, m_at + opening);
        m_at = end < 0 ? int(m_line.size()) : int(end + closer.size());
        if (end >= 0)
            m_state = LineState::Plain;
        add(start, m_at - start, kind);
    }

    void readString(QChar quote)
    {
        const int start = m_at++;
        while (m_at < m_line.size() && m_line[m_at] != quote)
            m_at += m_line[m_at] == u'\\' ? 2 : 1;
        m_at = qMin(m_at + 1, int(m_line.size()));
        const bool isKey = m_language == CodeLanguage::Json && QStringView(m_line).mid(m_at).trimmed().startsWith(u':');
        add(start, m_at - start, isKey ? TokenKind::Function : TokenKind::String);
    }

    void readNumber()
    {
        const int start = m_at;
        while (m_at < m_line.size()
               && (m_line[m_at].isLetterOrNumber() || m_line[m_at] == u'.' || m_line[m_at] == u'_'))
            ++m_at;
        add(start, m_at - start, TokenKind::Number);
    }

    void readWord()
    {
        const int start = m_at++;
        while (m_at < m_line.size()
               && (m_line[m_at].isLetterOrNumber() || m_line[m_at] == u'_'
                   || (m_line[start] == u'@' && m_line[m_at] == u'.')))
            ++m_at;
        const QString word = m_line.mid(start, m_at - start);
        const bool isString = m_language == CodeLanguage::Python && m_at < m_line.size() && word.size() <= 2
                              && (m_line[m_at] == u'"' || m_line[m_at] == u'\'')
                              && QStringLiteral("f r b u rb br fr rf").split(u' ').contains(word.toLower());
        if (isString)
            return; // the prefix is coloured by nobody, the string by the next step
        if (keywordsOf(m_language).contains(word))
            add(start, m_at - start, TokenKind::Keyword);
        else if (word.startsWith(u'@') || (isScript() && m_at < m_line.size() && m_line[m_at] == u'('))
            add(start, m_at - start, TokenKind::Function);
        else if (m_language == CodeLanguage::Toml && QStringView(m_line).mid(m_at).trimmed().startsWith(u'='))
            add(start, m_at - start, TokenKind::Function);
        else if (m_language == CodeLanguage::Yaml && m_at < m_line.size() && m_line[m_at] == u':')
            add(start, m_at - start, TokenKind::Function);
        else if (m_language == CodeLanguage::Dockerfile && start == 0 && word == word.toUpper())
            add(start, m_at - start, TokenKind::Keyword);
    }

    const QString& m_line;
    CodeLanguage m_language;
    LineState m_state;
    int m_at = 0;
    QList<CodeToken> m_tokens;
};

} // namespace

CodeLanguage codeLanguageFrom(const QString& name)
{
    const QString word = name.trimmed().toLower();
    if (word == QLatin1String("python") || word == QLatin1String("py"))
        return CodeLanguage::Python;
    if (word == QLatin1String("js") || word == QLatin1String("mjs") || word == QLatin1String("javascript"))
        return CodeLanguage::JavaScript;
    if (word == QLatin1String("console") || word == QLatin1String("sh") || word == QLatin1String("bash"))
        return CodeLanguage::Console;
    if (word == QLatin1String("toml"))
        return CodeLanguage::Toml;
    return word == QLatin1String("json") ? CodeLanguage::Json : CodeLanguage::Text;
}

CodeLanguage codeLanguageOfFile(const QString& fileName)
{
    const QFileInfo file(fileName);
    const QString name = file.fileName().toLower();
    if (name == QLatin1String("dockerfile") || name.endsWith(QLatin1String(".dockerfile")))
        return CodeLanguage::Dockerfile;
    const QString suffix = file.suffix().toLower();
    if (suffix == QLatin1String("yaml") || suffix == QLatin1String("yml"))
        return CodeLanguage::Yaml;
    if (suffix == QLatin1String("ini") || suffix == QLatin1String("cfg"))
        return CodeLanguage::Toml;
    if (suffix == QLatin1String("pyi"))
        return CodeLanguage::Python;
    return suffix == QLatin1String("cjs") ? CodeLanguage::JavaScript : codeLanguageFrom(suffix);
}

QString commentSign(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::JavaScript: return QStringLiteral("//");
    case CodeLanguage::Json:
    case CodeLanguage::Text: return {};
    default: return QStringLiteral("#");
    }
}

QString displayName(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python: return QStringLiteral("Python");
    case CodeLanguage::JavaScript: return QStringLiteral("Node.js");
    case CodeLanguage::Console: return QCoreApplication::translate("CodeText", "Terminal");
    case CodeLanguage::Toml: return QStringLiteral("TOML");
    case CodeLanguage::Json: return QStringLiteral("JSON");
    case CodeLanguage::Yaml: return QStringLiteral("YAML");
    case CodeLanguage::Dockerfile: return QStringLiteral("Dockerfile");
    case CodeLanguage::Text: break;
    }
    return QCoreApplication::translate("CodeText", "Text");
}

QList<CodeToken> tokensOfLine(const QString& line, CodeLanguage language, LineState& state)
{
    LineReader reader(line, language, state);
    QList<CodeToken> tokens = reader.read();
    state = reader.state();
    return tokens;
}

QColor tokenColor(const Tokens& tokens, TokenKind kind)
{
    switch (kind) {
    case TokenKind::Keyword: return tokens.keyword;
    case TokenKind::Function: return tokens.function;
    case TokenKind::String: return tokens.string;
    case TokenKind::Number: return tokens.number;
    case TokenKind::Comment: return tokens.comment;
    }
    return tokens.text;
}

void setCode(QTextDocument& document, const QString& code, CodeLanguage language, LineState start)
{
    const Theme& theme = Theme::current();
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultFont(theme.font(TextRole::Code));
    document.setPlainText(withVisibleControls(code));
    QTextCursor cursor(&document);
    LineState state = start;
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        for (const CodeToken& token : tokensOfLine(block.text(), language, state)) {
            QTextCharFormat format;
            format.setForeground(tokenColor(theme.tokens(), token.kind));
            cursor.setPosition(block.position() + token.start);
            cursor.setPosition(block.position() + token.start + token.length, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(format);
        }
    }
}

} // namespace secondstack::gui
