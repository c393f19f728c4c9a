// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/tryit/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace secondstack::gui {

namespace {

/// Lays out JSON that is known to be well formed.
class Indenter
{
public:
    QString laidOut(const QString& text)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar letter = text[at];
            if (m_isInText)
                continueText(letter);
            else if (!letter.isSpace())
                take(letter, nextVisible(text, at));
        }
        return m_out;
    }

private:
    static QChar nextVisible(const QString& text, qsizetype at)
    {
        do
            ++at;
        while (at < text.size() && text[at].isSpace());
        return at < text.size() ? text[at] : QChar();
    }

    void continueText(QChar letter)
    {
        m_out += letter;
        if (letter == u'"' && !m_isEscaped)
            m_isInText = false;
        m_isEscaped = letter == u'\\' && !m_isEscaped;
    }

    void take(QChar letter, QChar next)
    {
        const bool isOpening = letter == u'{' || letter == u'[';
        const bool isClosing = letter == u'}' || letter == u']';
        if (isClosing && !m_isEmpty) {
            --m_depth;
            breakLine();
        }
        m_out += letter;
        m_isInText = letter == u'"';
        m_isEmpty = isOpening && (next == u'}' || next == u']');
        if (letter == u':')
            m_out += u' ';
        if (isOpening && !m_isEmpty)
            ++m_depth;
        if ((isOpening && !m_isEmpty) || letter == u',')
            breakLine();
    }

    void breakLine() { m_out += u'\n' + QString(2 * m_depth, u' '); }

    QString m_out;
    int m_depth = 0;
    bool m_isInText = false;
    bool m_isEscaped = false;
    bool m_isEmpty = false; // the list or object that was just opened
};

} // namespace

Result<QString> indentedJson(const QString& text)
{
    // In a list, because a document alone has to be an object or a list here.
    const QByteArray wrapped = '[' + text.toUtf8() + ']';
    QJsonParseError error;
    const QJsonDocument read = QJsonDocument::fromJson(wrapped, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = wrapped.left(error.offset).count('\n') + 1;
        return fail(ErrorKind::InvalidInput, error.errorString().toStdString(), "line " + std::to_string(line));
    }
    if (read.array().size() != 1)
        return fail(ErrorKind::InvalidInput, "one value is needed");
    return Indenter().laidOut(text);
}

} // namespace secondstack::gui
