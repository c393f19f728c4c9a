// SPDX-License-Identifier: GPL-3.0-or-later
// One walk over every widget, in every theme and at small and large text.
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/Rail.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/gallery/GalleryPage.h"
#include "tests/gui/Activate.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

using namespace secondstack::gui;

class AccessibilityTests final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everything_focusable_has_a_name_data();
    void everything_focusable_has_a_name();
    void nothing_is_wider_than_its_page_data();
    void nothing_is_wider_than_its_page();
    void tab_reaches_everything_and_comes_round();
    void the_focused_widget_looks_different();

private:
    Theme m_theme{*qApp};
    std::unique_ptr<MainWindow> m_window;
};

void AccessibilityTests::init()
{
    m_theme.setAppearance({.scheme = Scheme::Light});
    m_window = std::make_unique<MainWindow>();
    m_window->addPage({.id = "gallery", .title = "Gallery", .icon = "book", .make = [] { return new GalleryPage; }});
    m_window->addPage({.id = "other", .title = "Other", .icon = "note", .make = [] { return new GalleryPage; }});
    m_window->start({"gallery"});
    m_window->resize(1280, 820);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    secondstack::tests::activate(*m_window);
}

void AccessibilityTests::everything_focusable_has_a_name_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("highContrast");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("contrast light") << false << true;
    QTest::newRow("contrast dark") << true << true;
}

void AccessibilityTests::everything_focusable_has_a_name()
{
    QFETCH(bool, dark);
    QFETCH(bool, highContrast);
    m_theme.setAppearance({.scheme = dark ? Scheme::Dark : Scheme::Light, .highContrast = highContrast});
    int seen = 0;
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++seen;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(accessible);
        QVERIFY2(!accessible->text(QAccessible::Name).trimmed().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(seen > 30);
}

void AccessibilityTests::nothing_is_wider_than_its_page_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("1280x820 at 100 %") << QSize(1280, 820) << 100;
    QTest::newRow("960x640 at 100 %") << QSize(960, 640) << 100;
    QTest::newRow("960x640 at 150 %") << QSize(960, 640) << 150;
    QTest::newRow("1280x820 at 200 %") << QSize(1280, 820) << 200;
}

void AccessibilityTests::nothing_is_wider_than_its_page()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    m_theme.setAppearance({.scheme = Scheme::Light, .textPercent = percent});
    m_window->resize(size);
    QTRY_COMPARE(m_window->size(), size);
    QApplication::processEvents();
    const auto* page = m_window->currentPage()->findChild<QScrollArea*>();
    const int room = page->viewport()->width();
    QVERIFY2(page->widget()->width() <= room, qPrintable(QString("%1 > %2").arg(page->widget()->width()).arg(room)));
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->wordWrap())
            continue;
        QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
    }
    for (const QPushButton* button : m_window->findChildren<QPushButton*>())
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    QCOMPARE(m_window->rail().isNarrow(), size.width() < qMax(1000, 4 * Rail::wideWidth()));
}

void AccessibilityTests::tab_reaches_everything_and_comes_round()
{
    QSet<QWidget*> wanted;
    for (QWidget* widget : m_window->findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy())
            wanted.insert(widget);
    QSet<QWidget*> reached;
    for (int presses = 0; presses < 300; ++presses) {
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        if (QWidget* focus = QApplication::focusWidget())
            reached.insert(focus);
    }
    for (const QWidget* widget : wanted - reached)
        qWarning() << "Tab does not reach" << widget << widget->accessibleName();
    QVERIFY((wanted - reached).isEmpty());
}

void AccessibilityTests::the_focused_widget_looks_different()
{
    QList<QWidget*> different;
    for (QWidget* widget : m_window->currentPage()->findChildren<QAbstractButton*>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        m_window->rail().setFocus();
        if (QWidget* focus = QApplication::focusWidget())
            focus->clearFocus();
        const QImage before = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        QVERIFY2(widget->grab().toImage() != before, qPrintable(widget->accessibleName()));
        different << widget;
    }
    QVERIFY(different.size() > 20);
}

QTEST_MAIN(AccessibilityTests)
#include "Accessibility.tests.moc"
