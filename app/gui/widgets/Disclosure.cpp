// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Disclosure.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Buttons.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

Disclosure::Disclosure(const QString& text, std::function<QWidget*()> make, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_make(std::move(make))
    , m_button(makeButton({}, ButtonKind::Link))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, [this] { setOpen(!m_isOpen); });
    m_button->setMinimumWidth(1); // a line that does not fit is shortened, it never widens the page
    showText();
}

void Disclosure::showText()
{
    const QString sign = m_isOpen ? QStringLiteral("▾ ") : QStringLiteral("▸ ");
    const int room = qMax(0, width() - 2 * kGrid);
    setButtonText(*m_button, m_button->fontMetrics().elidedText(sign + m_text, Qt::ElideRight, room));
    m_button->setAccessibleName((m_isOpen ? tr("%1, unfolded") : tr("%1, folded")).arg(m_text));
}

void Disclosure::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showText();
}

QSize Disclosure::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

QSize Disclosure::sizeHint() const
{
    const int line = m_button->fontMetrics().horizontalAdvance(QStringLiteral("▸ ") + m_text) + 2 * kGrid;
    return QWidget::sizeHint().expandedTo({line, 0});
}

void Disclosure::setOpen(bool isOpen)
{
    if (isOpen == m_isOpen)
        return;
    m_isOpen = isOpen;
    if (isOpen && m_content == nullptr) {
        m_content = m_make();
        m_column->addWidget(m_content);
    }
    m_content->setVisible(isOpen);
    showText();
    emit toggled(isOpen);
}

} // namespace secondstack::gui
