// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/StudyCalendar.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

#include <algorithm>

namespace secondstack::gui {
namespace {

constexpr int kGap = 4;

/// From none to an hour and more; four steps can be told apart, more cannot.
double strength(int minutes)
{
    return minutes >= 60 ? 1.0 : minutes >= 30 ? 0.7 : minutes >= 15 ? 0.45 : minutes > 0 ? 0.22 : 0.0;
}

QDate mondayOf(const QDate& day)
{
    return day.addDays(1 - day.dayOfWeek());
}

} // namespace

StudyCalendar::StudyCalendar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void StudyCalendar::setDays(const QDate& last, const QList<int>& minutes)
{
    m_last = last;
    m_minutes = minutes;
    const auto studied = std::ranges::count_if(minutes, [](int value) { return value > 0; });
    setAccessibleName(tr("Study days: %1 of the last %2").arg(studied).arg(minutes.size()));
    updateGeometry();
    update();
}

int StudyCalendar::cell() const
{
    return Theme::current().px(18);
}

int StudyCalendar::weeksShown() const
{
    const int room = qMax(1, (width() + kGap) / (cell() + kGap));
    return qMin(room, int(m_minutes.size() + 6) / 7 + 1);
}

int StudyCalendar::minutesOn(const QDate& day) const
{
    const qint64 back = day.daysTo(m_last);
    const qint64 index = m_minutes.size() - 1 - back;
    return index >= 0 && index < m_minutes.size() ? m_minutes[index] : -1;
}

QSize StudyCalendar::sizeHint() const
{
    const int weeks = qMax(4, int(m_minutes.size() + 6) / 7);
    return {weeks * (cell() + kGap) - kGap, 7 * (cell() + kGap) - kGap};
}

QSize StudyCalendar::minimumSizeHint() const
{
    return {4 * (cell() + kGap), sizeHint().height()};
}

void StudyCalendar::paintEvent(QPaintEvent*)
{
    if (!m_last.isValid())
        return;
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    const int weeks = weeksShown(), size = cell();
    const QDate first = mondayOf(m_last).addDays(-7 * (weeks - 1));
    for (int week = 0; week < weeks; ++week) {
        for (int weekday = 0; weekday < 7; ++weekday) {
            const QDate day = first.addDays(7 * week + weekday);
            if (day > m_last)
                continue;
            const QRectF box(week * (size + kGap), weekday * (size + kGap), size, size);
            paintPanel(painter, box, t.raised, t.line, 4, t.raised == t.surface ? 1 : 0);
            QColor fill = t.accent;
            fill.setAlphaF(float(strength(minutesOn(day))));
            paintPanel(painter, box, fill, fill, 4, 0);
        }
    }
}

bool StudyCalendar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_last.isValid())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int step = cell() + kGap;
    const QDate day = mondayOf(m_last).addDays(-7 * (weeksShown() - 1) + 7 * (help->x() / step) + help->y() / step);
    const int minutes = minutesOn(day);
    if (minutes < 0 || day > m_last)
        return true;
    const QString date = QLocale().toString(day, QLocale::LongFormat);
    QToolTip::showText(help->globalPos(), tr("%1: %n minute(s)", nullptr, minutes).arg(date), this);
    return true;
}

} // namespace secondstack::gui
