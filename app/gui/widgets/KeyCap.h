// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QList>
#include <QStringList>

namespace secondstack::gui {

/// One key, drawn as a key: "Ctrl", "K", "↵".
class KeyCap final : public QLabel
{
    Q_OBJECT

public:
    explicit KeyCap(const QString& key, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Keys and what they do: {{"↑", "↓"}, "choose"}.
struct KeyHint
{
    QStringList keys;
    QString meaning;
};

/// A line of key hints that wraps when there is no room.
class KeyHints final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHints(const QList<KeyHint>& hints, QWidget* parent = nullptr);
};

} // namespace secondstack::gui
