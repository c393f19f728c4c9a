// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/NoticeArea.h"

#include "app/gui/widgets/Banner.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

NoticeArea::NoticeArea(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(32, 8, 32, 8);
    m_column->setSpacing(8);
    hide();
}

void NoticeArea::post(const Notice& notice)
{
    withdraw(notice.id);
    auto* banner = new Banner(notice.tone, notice.text);
    if (!notice.stepText.isEmpty()) {
        QPushButton* step = banner->addStep(notice.stepText);
        step->setObjectName(notice.id + QStringLiteral("NoticeButton"));
        connect(step, &QPushButton::clicked, this, notice.step);
    }
    m_banners.insert(notice.id, banner);
    m_column->addWidget(banner);
    show();
}

void NoticeArea::withdraw(const QString& id)
{
    Banner* banner = m_banners.take(id);
    if (banner == nullptr)
        return;
    banner->hide();
    banner->deleteLater(); // its own button may be what asked for it
    setVisible(!m_banners.isEmpty());
}

} // namespace secondstack::gui
