// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeText.h"

#include <QPlainTextEdit>

namespace secondstack::gui {

class SyntaxHighlighter;

/// The text of CodeView and OutputView: read-only mono lines that are never wrapped, as high as their content. Scrolls
/// sideways only when a line is too long; the wheel passes on to the page unless the area itself scrolls.
class CodeArea final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeArea(QWidget* parent = nullptr);

    void setContent(const QString& text, CodeLanguage language);

    /// Beyond this many lines the area scrolls by itself; 0 means never.
    void setMaximumVisibleLines(int lines);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Width at which the longest line fits.
    [[nodiscard]] int fullWidth() const;

protected:
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    [[nodiscard]] int lineHeight() const;

    SyntaxHighlighter* m_highlighter;
    int m_maximumLines = 0;
    int m_longestLine = 0; // pixels
};

} // namespace secondstack::gui
