// SPDX-License-Identifier: GPL-3.0-or-later
// What the start of the real window is measured against: an empty one that says when it is painted, and ends.
#include <QApplication>
#include <QPaintEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace {

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent* event) override
    {
        QWidget::paintEvent(event);
        QTimer::singleShot(0, QCoreApplication::instance(), [] {
            std::puts("painted");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
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
