// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
namespace secondstack::gui {
struct DiffText { QString title; QString text; };
class DiffView final : public QFrame
{
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);
    void setTexts(const DiffText& before, const DiffText& after, const QString& fileName);
};
}
