// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeText.h"
#include "app/gui/widgets/Markdown.h"

#include <QAbstractButton>

namespace secondstack::gui {

/// What a checked answer shows on one of its rows; drawn with an icon and a word, never by colour alone.
enum class RowVerdict {
    None,
    Right, ///< chosen, and right
    Wrong, ///< chosen, and wrong
    Missed ///< not chosen, would have been right
};

/// One row that can be chosen: a key cap, a text, a verdict. The brick of OptionList, Matcher, LineOrderer and
/// LinePicker, which decide what keys and clicks do; the row only paints, and reports clicks.
class ChoiceRow final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChoiceRow(QWidget* parent = nullptr);

    void setMarkdown(const QString& markdown);
    void setVerbatim(const QString& text); ///< mono, exactly as written
    void setCode(const QString& line, CodeLanguage language, LineState start = LineState::Plain);

    /// What stands in the cap at the left: "1", "A"; empty for no cap.
    void setKey(const QString& key);
    void setVerdict(RowVerdict verdict, const QString& word);
    void setIndent(int steps);
    void setLifted(bool isLifted);   ///< picked up: drawn with a strong dashed edge
    void setDimmed(bool isDimmed);   ///< used elsewhere
    void setCompact(bool isCompact); ///< a line of code: no gap, square corners

    [[nodiscard]] RowVerdict verdict() const { return m_verdict; }
    [[nodiscard]] bool isLifted() const { return m_isLifted; }
    [[nodiscard]] QString plainText() const { return m_document.toPlainText(); }

    /// The width of one step of setIndent().
    [[nodiscard]] static int indentStep() { return Theme::current().px(26); }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void nextCheckState() override {}

private:
    enum class Content { Markdown, Verbatim, Code };

    void render();
    void describe();
    void paintKey(QPainter& painter) const;
    void paintVerdict(QPainter& painter) const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] int verdictWidth() const;
    [[nodiscard]] int textWidth(int width) const;

    mutable InertDocument m_document;
    QString m_source;
    QString m_key;
    QString m_word;
    Content m_content = Content::Markdown;
    CodeLanguage m_language = CodeLanguage::Text;
    LineState m_start = LineState::Plain;
    RowVerdict m_verdict = RowVerdict::None;
    int m_indent = 0;
    bool m_isLifted = false;
    bool m_isDimmed = false;
    bool m_isCompact = false;
};

} // namespace secondstack::gui
