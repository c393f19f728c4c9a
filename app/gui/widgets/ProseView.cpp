// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/ProseView.h"

#include "app/gui/widgets/Markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace secondstack::gui {

ProseView::ProseView(const QString& markdown, QWidget* parent) : QTextBrowser(parent)
{
    setDocument(new InertDocument(this));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    viewport()->setAutoFillBackground(false);
    // Not Minimum: layouts keep old hints, and a hint for a narrower width would leave a gap at the end of the page.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (url.scheme() == QLatin1String("https"))
            emit linkActivated(url);
    });
    connect(this, &QTextBrowser::highlighted, this, &ProseView::showLink);
    connect(&Theme::current(), &Theme::changed, this, &ProseView::render);
    setProse(markdown);
}

void ProseView::setProse(const QString& markdown, TextRole role)
{
    m_markdown = markdown;
    m_role = role;
    render();
}

void ProseView::setTextWidth(int pixels)
{
    m_textWidth = pixels;
    updateGeometry();
}

int ProseView::lineWidth(int available) const
{
    return m_textWidth > 0 ? qMin(available, Theme::current().px(m_textWidth)) : available;
}

int ProseView::heightForWidth(int width) const
{
    const double shown = document()->textWidth();
    const bool isOther = shown != lineWidth(width);
    if (isOther)
        document()->setTextWidth(lineWidth(width));
    const int height = int(std::ceil(document()->size().height())) + 1;
    // A layout may ask about a width after it has given another one: what is painted must fit the latter.
    if (isOther && isVisible())
        document()->setTextWidth(shown);
    return height;
}

QSize ProseView::sizeHint() const
{
    const int width = Theme::current().px(480);
    return {width, heightForWidth(this->width() > 0 && testAttribute(Qt::WA_Resized) ? this->width() : width)};
}

QSize ProseView::minimumSizeHint() const
{
    return {Theme::current().px(120), fontMetrics().height()};
}

void ProseView::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls, not the paragraph
}

void ProseView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    // Not viewport margins, which would resize the viewport while it is being resized.
    if (m_textWidth > 0) {
        setLineWrapMode(QTextEdit::FixedPixelWidth);
        setLineWrapColumnOrWidth(lineWidth(event->size().width()));
    }
}

void ProseView::focusOutEvent(QFocusEvent* event)
{
    QTextBrowser::focusOutEvent(event);
    QToolTip::hideText();
}

void ProseView::render()
{
    secondstack::gui::setMarkdown(*document(), m_markdown, m_role);
    const bool hasLinks = document()->toHtml().contains(QLatin1String("<a href"));
    setFocusPolicy(hasLinks ? Qt::StrongFocus : Qt::ClickFocus);
    setAccessibleName(document()->toPlainText().simplified());
    updateGeometry();
}

void ProseView::showLink(const QUrl& url)
{
    if (url.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    // Encoded: an international host shows as punycode, and nothing in it can be taken for markup.
    const QString address = QString::fromLatin1(url.toEncoded());
    QToolTip::showText(underMouse() ? QCursor::pos() : mapToGlobal(cursorRect().bottomLeft()), address, this);
}

} // namespace secondstack::gui
