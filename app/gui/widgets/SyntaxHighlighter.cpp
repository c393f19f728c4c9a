// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/SyntaxHighlighter.h"

namespace secondstack::gui {

SyntaxHighlighter::SyntaxHighlighter(QTextDocument* document, CodeLanguage language)
    : QSyntaxHighlighter(document)
    , m_language(language)
{
    connect(&Theme::current(), &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void SyntaxHighlighter::setLanguage(CodeLanguage language)
{
    if (language == m_language)
        return;
    m_language = language;
    rehighlight();
}

void SyntaxHighlighter::highlightBlock(const QString& text)
{
    auto state = previousBlockState() < 0 ? LineState::Plain : LineState(previousBlockState());
    for (const CodeToken& token : tokensOfLine(text, m_language, state))
        setFormat(token.start, token.length, tokenColor(Theme::current().tokens(), token.kind));
    setCurrentBlockState(int(state));
}

} // namespace secondstack::gui
