// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace secondstack::gui {

/// One line of the rail: its name, or only its icon when narrow, and a count.
class RailEntry final : public QAbstractButton
{
    Q_OBJECT

public:
    RailEntry(QString id, const QString& title, QString iconName, QWidget* parent = nullptr);

    [[nodiscard]] const QString& id() const { return m_id; }
    void setBadge(int count);
    void setNarrow(bool isNarrow);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void nextCheckState() override {} // the rail says which one is shown

private:
    void describe();
    void paintBadge(QPainter& painter) const;

    QString m_id;
    QString m_iconName;
    int m_badge = 0;
    bool m_isNarrow = false;
};

} // namespace secondstack::gui
