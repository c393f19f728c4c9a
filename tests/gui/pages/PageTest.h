// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a page as the window does, and remembers what it asks for.
#pragma once

#include "app/gui/shell/Page.h"
#include "tests/gui/Activate.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <memory>

namespace secondstack::tests {

/// Everything that can be read on a widget. A layout shows what it was just given only when its event comes round, so
/// the events that are waiting go first.
[[nodiscard]] inline QString wordsOn(const QWidget& widget)
{
    QCoreApplication::sendPostedEvents();
    QStringList words;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(QLatin1Char('\n'));
}

class ShownPage
{
public:
    explicit ShownPage(std::unique_ptr<gui::Page> page, const QString& argument = {}) : m_page(std::move(page))
    {
        QObject::connect(m_page.get(), &gui::Page::placeRequested,
                         [this](const gui::Place& place) { places << place; });
        QObject::connect(m_page.get(), &gui::Page::messageRequested,
                         [this](const QString& text, const QString&, const std::function<void()>& action) {
                             messages << text;
                             lastAction = action;
                         });
        m_page->resize(1000, 800);
        m_page->show();
        activate(*m_page);
        go(argument);
    }

    void go(const QString& argument)
    {
        m_page->enter(argument);
        m_page->activated();
        QTest::qWait(0);
    }

    template<typename Widget = QWidget>
    [[nodiscard]] Widget* find(const QString& name) const
    {
        return m_page->findChild<Widget*>(name);
    }

    void click(const QString& name)
    {
        QCoreApplication::sendPostedEvents();
        auto* widget = find(name);
        QVERIFY2(widget != nullptr && widget->isVisible() && widget->isEnabled(), qPrintable(name));
        QTest::mouseClick(widget, Qt::LeftButton);
    }

    /// Everything that can be read on the page.
    [[nodiscard]] QString words() const { return wordsOn(*m_page); }

    [[nodiscard]] gui::Page& operator*() const { return *m_page; }

    QList<gui::Place> places;
    QStringList messages;
    std::function<void()> lastAction;

private:
    std::unique_ptr<gui::Page> m_page;
};

} // namespace secondstack::tests
