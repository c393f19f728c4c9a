// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/EditorColors.h"

#include "app/gui/widgets/EditorLayers.h"

#include <Qsci/qsciscintilla.h>

namespace secondstack::gui {
namespace {

using Sci = QsciScintilla;

constexpr int kPlainStyle = 0;
constexpr int kExtraAscent = 2; // pixels between the lines of code, as the rest of the app has them
constexpr int kExtraDescent = 2;
constexpr int kLongestColored = 20'000; // bytes; a longer line is data, and is not worth the time at each key press

int styleOf(TokenKind kind)
{
    return kPlainStyle + 1 + int(kind);
}

// Scintilla wants points, the theme counts in pixels.
double pointSize(const QFont& font, const QWidget& widget)
{
    constexpr double kPointsPerInch = 72.0;
    return font.pixelSize() * kPointsPerInch / widget.logicalDpiY();
}

} // namespace

EditorColors::EditorColors(QsciScintilla& editor) : QObject(&editor), m_editor(editor)
{
    m_editor.SendScintilla(Sci::SCI_SETLEXER, int(Sci::SCLEX_CONTAINER));
    connect(&m_editor, &Sci::SCN_STYLENEEDED, this, &EditorColors::colorUpTo);
    connect(&m_editor, &Sci::SCN_ZOOM, this, &EditorColors::applyMargins);
    connect(&m_editor, &Sci::linesChanged, this, &EditorColors::applyMargins);
    connect(&Theme::current(), &Theme::changed, this, &EditorColors::applyTheme);
    applyTheme();
}

void EditorColors::setLanguage(CodeLanguage language)
{
    m_language = language;
    m_editor.SendScintilla(Sci::SCI_STARTSTYLING, 0UL); // nothing is coloured any more
    m_editor.viewport()->update();
}

LineState EditorColors::stateBefore(int line) const
{
    return line == 0 ? LineState::Plain : LineState(m_editor.SendScintilla(Sci::SCI_GETLINESTATE, line - 1));
}

void EditorColors::applyTheme()
{
    applyStyles();
    const Tokens& t = Theme::current().tokens();
    m_editor.SendScintilla(Sci::SCI_SETCARETFORE, t.text);
    m_editor.SendScintilla(Sci::SCI_SETCARETWIDTH, kFocusWidth);
    m_editor.SendScintilla(Sci::SCI_SETSELFORE, 1UL, t.onAccent);
    m_editor.SendScintilla(Sci::SCI_SETSELBACK, 1UL, t.accent);
    m_editor.SendScintilla(Sci::SCI_SETWHITESPACEFORE, 1UL, t.muted);
    m_editor.SendScintilla(Sci::SCI_INDICSETFORE, ulong(kHitLayer), t.warn);
    m_editor.SendScintilla(Sci::SCI_SETCARETPERIOD, Theme::current().isMotionReduced() ? 0 : 500);
    applyMargins();
}

void EditorColors::applyStyles()
{
    const Tokens& t = Theme::current().tokens();
    const QFont font = Theme::current().font(TextRole::Code);
    const auto style = [this](int number, const QColor& color, const QColor& background) {
        m_editor.SendScintilla(Sci::SCI_STYLESETFORE, ulong(number), color);
        m_editor.SendScintilla(Sci::SCI_STYLESETBACK, ulong(number), background);
    };
    const QColor background = m_editor.isReadOnly() ? t.raised : t.code;
    const QByteArray family = font.families().constFirst().toUtf8();
    m_editor.SendScintilla(Sci::SCI_STYLESETFONT, uintptr_t(Sci::STYLE_DEFAULT), family.constData());
    m_editor.SendScintilla(Sci::SCI_STYLESETSIZEFRACTIONAL, ulong(Sci::STYLE_DEFAULT),
                           qRound(pointSize(font, m_editor) * int(Sci::SC_FONT_SIZE_MULTIPLIER)));
    style(Sci::STYLE_DEFAULT, t.text, background);
    m_editor.SendScintilla(Sci::SCI_STYLECLEARALL);
    for (const TokenKind kind :
         {TokenKind::Keyword, TokenKind::Function, TokenKind::String, TokenKind::Number, TokenKind::Comment})
        style(styleOf(kind), tokenColor(t, kind), background);
    style(Sci::STYLE_LINENUMBER, t.muted, background);
    style(Sci::STYLE_BRACELIGHT, t.accent, t.accentSoft);
    style(Sci::STYLE_BRACEBAD, t.bad, t.badSoft);
    m_editor.SendScintilla(Sci::SCI_SETEXTRAASCENT, kExtraAscent);
    m_editor.SendScintilla(Sci::SCI_SETEXTRADESCENT, kExtraDescent);
}

void EditorColors::applyMargins()
{
    constexpr int kFewestDigits = 2;
    const auto digits = qMax(kFewestDigits, int(QString::number(m_editor.lines()).size()));
    const QByteArray widest = QByteArray(digits + 1, '9');
    const auto width = m_editor.SendScintilla(Sci::SCI_TEXTWIDTH, uintptr_t(Sci::STYLE_LINENUMBER), widest.constData());
    m_editor.SendScintilla(Sci::SCI_SETMARGINTYPEN, ulong(kNumberMargin), long(Sci::SC_MARGIN_NUMBER));
    m_editor.SendScintilla(Sci::SCI_SETMARGINWIDTHN, ulong(kNumberMargin), width);
    m_editor.SendScintilla(Sci::SCI_SETMARGINTYPEN, ulong(kSignMargin), long(Sci::SC_MARGIN_COLOUR));
    m_editor.SendScintilla(Sci::SCI_SETMARGINBACKN, ulong(kSignMargin),
                           m_editor.isReadOnly() ? Theme::current().tokens().raised : Theme::current().tokens().code);
    m_editor.SendScintilla(Sci::SCI_SETMARGINWIDTHN, ulong(kSignMargin), Theme::current().px(20));
}

void EditorColors::colorUpTo(int position)
{
    const long done = m_editor.SendScintilla(Sci::SCI_GETENDSTYLED);
    const int first = int(m_editor.SendScintilla(Sci::SCI_LINEFROMPOSITION, done));
    const int last = int(m_editor.SendScintilla(Sci::SCI_LINEFROMPOSITION, position));
    for (int line = first; line <= last; ++line)
        colorLine(line);
}

void EditorColors::colorLine(int line)
{
    const long start = m_editor.SendScintilla(Sci::SCI_POSITIONFROMLINE, line);
    const long length = m_editor.SendScintilla(Sci::SCI_LINELENGTH, line);
    m_editor.SendScintilla(Sci::SCI_STARTSTYLING, start);
    long at = 0;
    const auto paint = [&](long upTo, int style) {
        if (upTo > at)
            m_editor.SendScintilla(Sci::SCI_SETSTYLING, ulong(upTo - at), style);
        at = qMax(at, upTo);
    };
    LineState state = stateBefore(line);
    if (length <= kLongestColored) {
        QString text = QString::fromUtf8(m_editor.bytes(int(start), int(start + length)).constData(), length);
        while (text.endsWith(u'\n') || text.endsWith(u'\r'))
            text.chop(1);
        const auto bytesIn = [&text](int from, int count) {
            return long(QStringView(text).mid(from, count).toUtf8().size());
        };
        long byte = 0;
        int character = 0;
        for (const CodeToken& token : tokensOfLine(text, m_language, state)) {
            byte += bytesIn(character, token.start - character);
            paint(byte, kPlainStyle);
            byte += bytesIn(token.start, token.length);
            paint(byte, styleOf(token.kind));
            character = token.start + token.length;
        }
    }
    paint(length, kPlainStyle);
    m_editor.SendScintilla(Sci::SCI_SETLINESTATE, ulong(line), int(state));
}

} // namespace secondstack::gui
