// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Theme.h"

#include <QTextBrowser>
#include <QUrl>

namespace secondstack::gui {

/// Markdown as read-only text that grows with its content. Safe for text of unknown origin: no HTML, no images, no
/// files, no requests. Links are https only, reachable with Tab, shown in full while pointed at or focused, and never
/// opened here: `linkActivated` is the reader's wish.
class ProseView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ProseView(const QString& markdown = {}, QWidget* parent = nullptr);

    void setProse(const QString& markdown, TextRole role = TextRole::Body);

    /// Widest comfortable text line in pixels at 100 %; the rest of the width stays empty. 0 means all of it.
    void setTextWidth(int pixels);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void linkActivated(const QUrl& url);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void render();
    void showLink(const QUrl& url);
    [[nodiscard]] int lineWidth(int available) const;

    QString m_markdown;
    TextRole m_role = TextRole::Body;
    int m_textWidth = 0;
};

} // namespace secondstack::gui
