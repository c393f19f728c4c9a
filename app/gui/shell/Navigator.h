// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace secondstack::gui {

/// Where the reader is: a page, and what of it ("w1d4-l2"; empty for the page as such).
struct Place
{
    QString page;
    QString argument = {};

    bool operator==(const Place&) const = default;
};

/// The history of places, as a browser keeps it. Back never undoes anything.
class Navigator final : public QObject
{
    Q_OBJECT

public:
    explicit Navigator(QObject* parent = nullptr);

    /// Goes to a place and forgets what was ahead. Going to where one is already does nothing.
    void go(const Place& place);

    /// Puts another place in the stead of the current one, e.g. the next question of a quiz: Back skips the old one.
    void replace(const Place& place);

    void back();
    void forward();

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    [[nodiscard]] Place current() const { return m_places.value(m_at); }

signals:
    void placeChanged(const secondstack::gui::Place& place);

private:
    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace secondstack::gui
