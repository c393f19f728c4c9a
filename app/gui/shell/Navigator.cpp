// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/Navigator.h"

namespace secondstack::gui {
namespace {

constexpr qsizetype kMaximumPlaces = 100;

} // namespace

Navigator::Navigator(QObject* parent) : QObject(parent) {}

void Navigator::go(const Place& place)
{
    if (m_at >= 0 && current() == place)
        return;
    m_places.resize(m_at + 1);
    m_places.append(place);
    if (m_places.size() > kMaximumPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
    emit placeChanged(place);
}

void Navigator::replace(const Place& place)
{
    if (m_at < 0)
        return go(place);
    if (current() == place)
        return;
    m_places[m_at] = place;
    emit placeChanged(place);
}

void Navigator::back()
{
    if (!canGoBack())
        return;
    --m_at;
    emit placeChanged(current());
}

void Navigator::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    emit placeChanged(current());
}

} // namespace secondstack::gui
