// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeText.h"

#include <QObject>

class QsciScintilla;

namespace secondstack::gui {

/// The look of an editor's text: fonts and colours of the theme, which it follows, and code coloured as CodeView does.
class EditorColors final : public QObject
{
    Q_OBJECT

public:
    explicit EditorColors(QsciScintilla& editor);

    void setLanguage(CodeLanguage language);
    [[nodiscard]] CodeLanguage language() const { return m_language; }

    /// What the line before `line` ends inside of. `line` from 0.
    [[nodiscard]] LineState stateBefore(int line) const;

    void applyTheme();

private:
    void applyStyles();
    void applyMargins();
    void colorUpTo(int position);
    void colorLine(int line);

    QsciScintilla& m_editor;
    CodeLanguage m_language = CodeLanguage::Text;
};

} // namespace secondstack::gui
