// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

namespace secondstack::gui {

/// While a page builds its content anew, remembers by name what had the focus, and gives it back to the widget that has
/// this name afterwards.
class KeepFocus
{
public:
    explicit KeepFocus(QWidget& page);
    ~KeepFocus();
    KeepFocus(const KeepFocus&) = delete;
    KeepFocus& operator=(const KeepFocus&) = delete;

private:
    QWidget& m_page;
    QPointer<QWidget> m_before;
    QString m_name;
};

} // namespace secondstack::gui
