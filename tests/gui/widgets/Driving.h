// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a widget and drives it as a reader would.
#pragma once

#include "app/gui/widgets/ChoiceRow.h"
#include "tests/gui/Activate.h"

#include <QApplication>
#include <QTest>

namespace secondstack::gui {

inline void show(QWidget& widget, const QSize& size = {900, 600})
{
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    tests::activate(widget);
    widget.setFocus();
}

inline void key(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

inline ChoiceRow* row(const QWidget& parent, const QString& text)
{
    for (ChoiceRow* each : parent.findChildren<ChoiceRow*>())
        if (each->plainText() == text)
            return each;
    return nullptr;
}

} // namespace secondstack::gui
