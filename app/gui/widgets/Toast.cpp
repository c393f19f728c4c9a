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

Toast::Toast(QWidget* host)
    : QFrame(host)
    , m_text(makeLine({}))
    , m_action(makeButton({}))
    , m_close(makeButton(QStringLiteral("×"), ButtonKind::Quiet))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
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
    host->installEventFilter(this);
    hide();
}

void Toast::showMessage(const QString& text, const QString& actionText, std::function<void()> action)
{
    m_text->setText(text);
    m_run = std::move(action);
    setButtonText(*m_action, actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    // Last in the order of Tab, behind whatever page has been built since.
    if (QWidget* last = window()->previousInFocusChain(); !isAncestorOf(last)) {
        setTabOrder(last, m_action);
        setTabOrder(m_action, m_close);
    }
    m_timer.start(m_duration);
    announce(*this, text);
}

void Toast::dismiss()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_timer.stop();
    m_run = {};
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void Toast::expire()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        m_timer.start(m_duration);
    else
        dismiss();
}

void Toast::place()
{
    // In a narrow host the text wraps; otherwise the message is as wide as its words.
    const int widest = qMax(200, parentWidget()->width() - 48);
    m_text->setWordWrap(false);
    layout()->activate();
    if (sizeHint().width() > widest)
        m_text->setWordWrap(true);
    const int width = qMin(sizeHint().width(), widest);
    const int height = qMax(sizeHint().height(), heightForWidth(width));
    setGeometry((parentWidget()->width() - width) / 2, parentWidget()->height() - height - 24, width, height);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
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
    paintPanel(painter, rect(), t.surface, t.accent, kCardRadius, 1.5);
}

} // namespace secondstack::gui
