// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Toast.h"

#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace secondstack::gui {

Toast::Toast(QWidget* parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_text(makeLabel({}))
    , m_action(makeButton({}))
    , m_close(makeButton(QStringLiteral("×"), ButtonKind::Quiet))
{
    m_row->setContentsMargins(32, 8, 16, 8);
    m_row->setSpacing(12);
    m_row->addWidget(m_text);
    m_row->addWidget(m_action);
    m_row->addWidget(m_close);
    m_row->addStretch();
    m_text->setMinimumWidth(1); // a long line wraps when the window gets narrower, it does not hold it open
    m_action->setObjectName(QStringLiteral("toastActionButton"));
    m_close->setObjectName(QStringLiteral("toastCloseButton"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::expire);
    connect(m_close, &QPushButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = std::exchange(m_run, {});
        dismiss();
        if (run)
            run();
    });
    hide();
}

void Toast::showMessage(const QString& text, const QString& actionText, std::function<void()> action)
{
    m_text->setText(text);
    m_run = std::move(action);
    setButtonText(*m_action, actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    rememberFocus();
    fitText();
    show();
    m_timer.start(m_duration);
    announce(*this, actionText.isEmpty() ? text : tr("%1. Key F6 for: %2").arg(text, actionText));
}

// The buttons stand beside the words, not at the right end: there the page has its own, and who presses one of those
// twice must not meet these. Only a text that needs more than a line takes the whole width.
void Toast::fitText()
{
    const QMargins margins = m_row->contentsMargins();
    const int others = margins.left() + margins.right() + 3 * m_row->spacing() + m_close->sizeHint().width()
                       + (m_action->isHidden() ? 0 : m_action->sizeHint().width());
    m_text->ensurePolished();
    const bool isLong = m_text->fontMetrics().horizontalAdvance(m_text->text()) + others > width();
    m_text->setWordWrap(isLong || m_text->text().contains(QLatin1Char('\n')));
    m_row->setStretchFactor(m_text, isLong ? 1 : 0);
}

void Toast::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitText();
}

void Toast::rememberFocus()
{
    QWidget* focus = QApplication::focusWidget();
    if (!isAncestorOf(focus))
        m_focusBefore = focus;
}

void Toast::takeFocus()
{
    if (!isVisible())
        return;
    rememberFocus();
    (m_action->isVisible() ? m_action : m_close)->setFocus(Qt::ShortcutFocusReason);
}

void Toast::dismiss()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_timer.stop();
    m_run = {};
    hide();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void Toast::expire()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        m_timer.start(m_duration);
    else
        dismiss();
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QFrame::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, 0, width(), 2, t.accent);
}

} // namespace secondstack::gui
