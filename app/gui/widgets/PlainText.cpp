// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/PlainText.h"

#include <QWidget>

namespace secondstack::gui {
bool isHiddenCharacter(char32_t character)
{
    constexpr char32_t kSoftHyphen = 0xAD;
    if (character == U'\n' || character == U'\t' || character == kSoftHyphen)
        return false;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

QString withVisibleControls(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = text.size() > i + 1 ? text[i + 1] : QChar();
        if (text[i] == u'\r' && next == u'\n')
            continue;
        const bool isPair = text[i].isHighSurrogate() && next.isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], next) : text[i].unicode();
        if (isHiddenCharacter(c))
            result += QStringLiteral("[U+%1]").arg(QString::number(c, 16).toUpper(), 4, u'0');
        else
            result += QStringView(text).mid(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
    return result;
}

QString withoutLastLineEnds(QString text)
{
    while (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

void setPlainToolTip(QWidget& widget, const QString& text)
{
    const QString visible = withVisibleControls(text);
    // As HTML it wraps and is taken for nothing else; a screen reader would read the tags.
    widget.setToolTip(visible.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(visible.toHtmlEscaped()));
    widget.setAccessibleDescription(visible);
}

QString withoutMnemonics(const QString& text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace secondstack::gui
