// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeText.h"

#include <QSyntaxHighlighter>

namespace secondstack::gui {

/// Colours code as it is shown or typed. Follows the theme.
class SyntaxHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SyntaxHighlighter(QTextDocument* document, CodeLanguage language);

    void setLanguage(CodeLanguage language);

protected:
    void highlightBlock(const QString& text) override;

private:
    CodeLanguage m_language;
};

} // namespace secondstack::gui
