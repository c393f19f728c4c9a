// SPDX-License-Identifier: GPL-3.0-or-later
// What the start of the real window is measured against: an empty one that ends after it was painted.
#include <QApplication>
#include <QPaintEvent>
#include <QTimer>
#include <QWidget>

namespace {

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent* event) override
    {
        QWidget::paintEvent(event);
        QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
    }
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application{argc, argv};
    EmptyWindow window;
    window.resize(1280, 820);
    window.show();
    return QApplication::exec();
}
