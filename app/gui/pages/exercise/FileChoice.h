// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace secondstack::gui {

/// One of several files to look at, by name; nothing to see while there is only one.
class FileChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit FileChoice(QWidget* parent = nullptr);

    /// Keeps the chosen one when it is still there.
    void setFiles(const QStringList& files);
    [[nodiscard]] QString chosen() const { return m_chosen; }

signals:
    void changed();

private:
    QButtonGroup* m_buttons;
    QHBoxLayout* m_row;
    QString m_chosen;
};

} // namespace secondstack::gui
