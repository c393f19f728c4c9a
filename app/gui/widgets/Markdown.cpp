// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Markdown.h"

#include "app/gui/widgets/PlainText.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>

#include <md4c-html.h>

namespace secondstack::gui {
namespace {

// Longer than any lesson; keeps a hostile text from costing the window seconds.
constexpr qsizetype kMaximumLength = 256 * 1024;

void collect(const MD_CHAR* text, MD_SIZE size, void* into)
{
    static_cast<QByteArray*>(into)->append(text, qsizetype(size));
}

QString styleFor(const Theme& theme, TextRole role)
{
    const Tokens& t = theme.tokens();
    return QStringLiteral(
               "body, p, li, td, th { line-height: 118%; color: %1; }"
               "p { margin: 0 0 10px 0; } ul, ol { margin: 0 0 10px 0; } li { margin: 0 0 4px 0; }"
               "h1, h2 { margin: 14px 0 6px 0; color: %2; }"
               "h3, h4, h5, h6 { margin: 10px 0 4px 0; color: %2; }"
               "code { font-family: 'Second Stack Mono'; font-size: %3px; color: %2; }"
               "pre { font-family: 'Second Stack Mono'; background-color: %4; margin: 6px 0 10px 0; color: %2; }"
               "blockquote { margin: 0 0 10px 16px; color: %5; }"
               "table { border-collapse: collapse; border: 1px solid %6; margin: 4px 0 10px 0; }"
               "td, th { padding: 4px 10px; border: 1px solid %6; } th { text-align: left; font-weight: 600; }"
               "a { color: %7; text-decoration: underline; }")
        .arg(theme.color(role).name(), t.text.name())
        .arg(qMin(theme.font(TextRole::Code).pixelSize(), theme.font(role).pixelSize()))
        .arg(t.code.name(), t.muted.name(), t.line.name(), t.accent.name());
}

/// Qt sizes headings by a step of its own that wins over the style sheet.
void sizeHeadings(QTextDocument& document)
{
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        QTextCharFormat format;
        format.setProperty(QTextFormat::FontSizeAdjustment, 0);
        format.setFont(Theme::current().font(level <= 2 ? TextRole::Heading : TextRole::BodyStrong),
                       QTextCharFormat::FontPropertiesSpecifiedOnly);
        QTextCursor cursor(block);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.mergeCharFormat(format);
    }
}

/// A view of prose does not scroll sideways: what is wider than it would be cut.
void wrapCode(QTextDocument& document)
{
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().nonBreakableLines())
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setNonBreakableLines(false);
        QTextCursor(block).setBlockFormat(format);
    }
}

void trimEdges(QTextDocument& document)
{
    const auto setMargin = [](const QTextBlock& block, bool isTop) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        isTop ? format.setTopMargin(0) : format.setBottomMargin(0);
        if (!isTop && block.length() == 1) // what Qt needs behind a table
            format.setLineHeight(1, QTextBlockFormat::FixedHeight);
        cursor.setBlockFormat(format);
    };
    setMargin(document.firstBlock(), true);
    setMargin(document.lastBlock(), false);
}

} // namespace

QVariant InertDocument::loadResource(int, const QUrl&)
{
    return QByteArray(""); // not a null variant, which would make Qt look for the file itself
}

QString markdownToHtml(const QString& markdown)
{
    const QByteArray utf8 = markdown.left(kMaximumLength).toUtf8();
    QByteArray html;
    constexpr unsigned kFlags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    if (md_html(utf8.constData(), MD_SIZE(utf8.size()), &collect, &html, kFlags, 0) != 0)
        return QStringLiteral("<p>%1</p>").arg(withVisibleControls(QString::fromUtf8(utf8)).toHtmlEscaped());

    // Raw tags are escaped by now, so every tag left was written by md4c, in exactly these shapes.
    static const QRegularExpression image(QStringLiteral("<img src=\"[^\"]*\" alt=\"([^\"]*)\"[^>]*>"));
    static const QRegularExpression foreignLink(QStringLiteral("<a href=\"(?!https://)[^\"]*\"[^>]*>"));
    // Only now: a character that was written as an entity is there only now.
    QString result = withVisibleControls(QString::fromUtf8(html));
    result.replace(image, QStringLiteral("[\\1]"));
    result.replace(foreignLink, QStringLiteral("<a>"));
    result.replace(QLatin1String("\n</code></pre>"), QLatin1String("</code></pre>")); // no empty line at the end
    return result;
}

void setMarkdown(QTextDocument& document, const QString& markdown, TextRole role)
{
    const Theme& theme = Theme::current();
    document.setDocumentMargin(0);
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(theme.font(role));
    document.setDefaultStyleSheet(styleFor(theme, role));
    document.setHtml(QStringLiteral("<body>%1</body>").arg(markdownToHtml(markdown)));
    sizeHeadings(document);
    wrapCode(document);
    trimEdges(document);
}

QString plainFromMarkdown(const QString& markdown)
{
    InertDocument document;
    document.setHtml(markdownToHtml(markdown));
    return document.toPlainText().simplified();
}

} // namespace secondstack::gui
