// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/ScrollPage.h"

#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace secondstack::gui {
namespace {

constexpr int kContentWidth = 1008;
constexpr int kMargin = 32;
constexpr int kNarrowMargin = 20;

/// Whether something in the body asked for the height that is left: by a stretch, or by its own size policy. What a
/// card's inner layout would like does not count.
bool wantsHeight(const QVBoxLayout& body)
{
    for (int i = 0; i < body.count(); ++i) {
        const QWidget* widget = body.itemAt(i)->widget();
        if (body.stretch(i) > 0 || (widget && widget->sizePolicy().expandingDirections() & Qt::Vertical))
            return true;
    }
    return false;
}

} // namespace

ScrollPage::ScrollPage(QWidget* parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_eyebrow(makeLabel({}, TextRole::Eyebrow))
    , m_title(makeLabel({}, TextRole::Title))
    , m_actions(new QWidget)
    , m_actionRow(new FlowLayout(m_actions, 12, kGrid, Qt::AlignRight))
    , m_body(new QVBoxLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_eyebrow);
    titles->addWidget(m_title);
    m_head->setSpacing(16);
    m_head->addLayout(titles, 1);
    m_head->addWidget(m_actions, 0, Qt::AlignVCenter);
    m_body->setSpacing(16);
    auto* column = new QVBoxLayout(m_content);
    column->setSpacing(18);
    column->addLayout(m_head);
    column->addLayout(m_body);
    column->addStretch(1);
    m_content->installEventFilter(this);
    m_content->setAutoFillBackground(false);
    setWidget(m_content);
    m_content->setAutoFillBackground(false); // QScrollArea::setWidget turns it on
    m_eyebrow->hide();
    m_title->hide();
    m_actions->hide();
    connect(&Theme::current(), &Theme::changed, this, &ScrollPage::fit);
    connect(qApp, &QApplication::focusChanged, this, &ScrollPage::follow);
    fit();
}

// The focus moves while the children are destroyed, when this is no ScrollPage any more.
ScrollPage::~ScrollPage()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void ScrollPage::setEyebrow(const QString& text)
{
    m_eyebrow->setText(text);
    m_eyebrow->setVisible(!text.isEmpty());
}

void ScrollPage::setTitle(const QString& text)
{
    m_title->setText(text);
    m_title->setVisible(!text.isEmpty());
    setAccessibleName(text);
    fit();
}

void ScrollPage::addAction(QWidget* widget)
{
    m_actionRow->addWidget(widget);
    m_actions->show();
    fit();
}

void ScrollPage::clearBody()
{
    clearLayout(*m_body);
}

void ScrollPage::scrollToTop()
{
    verticalScrollBar()->setValue(0);
}

void ScrollPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ScrollPage::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

bool ScrollPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest) {
        auto* column = static_cast<QVBoxLayout*>(m_content->layout());
        const int share = wantsHeight(*m_body) ? 1 : 0;
        if (column->stretch(1) != share) {
            column->setStretch(1, share);
            column->setStretch(2, 1 - share);
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void ScrollPage::follow(QWidget*, QWidget* now)
{
    // Qt follows the Tab key only; the arrows of an answer move the focus as well. Never while a button is down:
    // what is being clicked must not run away.
    if (now && isVisible() && isAncestorOf(now) && QGuiApplication::mouseButtons() == Qt::NoButton)
        ensureWidgetVisible(now, 0, 24);
}

void ScrollPage::fit()
{
    const int available = viewport()->width();
    const int margin = available < Theme::current().px(700) ? kNarrowMargin : kMargin;
    const int widest = Theme::current().px(kContentWidth) + 2 * margin;
    const int side = margin + qMax(0, available - widest) / 2;
    m_content->layout()->setContentsMargins(side, 28, side, 28);

    const int room = qMin(available, widest) - 2 * margin;
    const QFontMetrics metrics(Theme::current().font(TextRole::Title));
    const int titleNeeds = qMin(metrics.horizontalAdvance(m_title->text()), Theme::current().px(380));
    const bool isNarrow = titleNeeds + 16 + m_actionRow->sizeHint().width() > room;
    m_head->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            // Not at once: the widget may be the sender of the signal that led here.
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(*inner);
        }
        delete item;
    }
}

} // namespace secondstack::gui
