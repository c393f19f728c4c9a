// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/PlainText.h"

namespace secondstack::gui {
namespace {

bool isHidden(QChar c)
{
    if (c == u'\n' || c == u'\t')
        return false;
    const auto category = c.category();
    return category == QChar::Other_Control || c == u'\u2028' || c == u'\u2029'
           || (category == QChar::Other_Format && c != u'\u00AD');
}

} // namespace

QString withVisibleControls(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            continue;
        if (isHidden(c))
            result += QStringLiteral("[U+%1]").arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0');
        else
            result += c;
    }
    return result;
}

QString withoutMnemonics(const QString& text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

} // namespace secondstack::gui
