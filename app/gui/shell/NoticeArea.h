// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace secondstack::gui {

class Banner;

/// Something about the whole window that is so until it is no more: a damaged file, a disk that is full.
struct Notice
{
    QString id;
    Tone tone = Tone::Warn;
    QString text;
    QString stepText = {}; ///< of a button; empty for none
    std::function<void()> step = {};
};

/// The notices of a window, one below the other; takes no room while there are none.
class NoticeArea final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeArea(QWidget* parent = nullptr);

    /// In the place of the notice with the same id, if there is one.
    void post(const Notice& notice);
    void withdraw(const QString& id);
    [[nodiscard]] bool has(const QString& id) const { return m_banners.contains(id); }

private:
    QVBoxLayout* m_column;
    QHash<QString, Banner*> m_banners;
};

} // namespace secondstack::gui
