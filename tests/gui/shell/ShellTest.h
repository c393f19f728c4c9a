// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/Page.h"
#include "app/gui/theme/Theme.h"
#include "tests/gui/Activate.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace secondstack::gui {

class CountingPage final : public Page
{
public:
    explicit CountingPage(QString name) : m_name(std::move(name)), m_edit(new QLineEdit(this))
    {
        m_edit->setAccessibleName("note");
    }

    [[nodiscard]] QString title() const override { return m_name; }
    void open(const QString& argument) override { opened << argument; }
    void activated() override { ++activations; }
    void deactivated() override { ++deactivations; }

    QStringList opened;
    int activations = 0;
    int deactivations = 0;
    int refreshes = 0;

protected:
    void refresh() override { ++refreshes; }

private:
    QString m_name;
    QLineEdit* m_edit;
};

/// Every test gets a shown window of the pages "one", "two" and "three".
class ShellTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_theme.setAppearance({.scheme = Scheme::Light});
        m_pages.clear();
        m_window = std::make_unique<MainWindow>();
        for (const QString& id : {QString("one"), QString("two"), QString("three")})
            m_window->addPage({.id = id, .title = id, .icon = "book", .make = [this, id] {
                                   return m_pages[id] = new CountingPage(id);
                               }});
        m_window->start({"one"});
        m_window->resize(1200, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        tests::activate(*m_window);
    }

    void cleanup() { m_window.reset(); }

protected:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target ? target : m_window.get(), key, modifiers);
    }

    [[nodiscard]] CountingPage* page(const QString& id) const { return m_pages.value(id); }
    [[nodiscard]] QRect placeOf(QWidget* widget) const
    {
        return {widget->mapTo(m_window.get(), QPoint()), widget->size()};
    }

    Theme m_theme{*qApp};
    std::unique_ptr<MainWindow> m_window;
    QHash<QString, CountingPage*> m_pages;
};

} // namespace secondstack::gui
