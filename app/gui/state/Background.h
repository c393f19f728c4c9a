// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace secondstack::gui {

/// Runs `work` on a thread of the pool; `then` gets what it returned on the window's thread, unless `receiver` is gone
/// by then. `work` must own what it uses, or use what outlives the pool.
template<typename Work, typename Then>
void inBackground(QObject& receiver, Work work, Then then, QThreadPool& pool = *QThreadPool::globalInstance())
{
    pool.start([guard = QPointer<QObject>(&receiver), work, then] {
        // Shared, because the queued call has to be copyable and the value need not be.
        auto value = std::make_shared<decltype(work())>(work());
        QMetaObject::invokeMethod(
            qApp,
            [guard, then, value] {
                if (guard)
                    then(*value);
            },
            Qt::QueuedConnection);
    });
}

/// A function for another thread to call: `then` gets a copy of what it is called with, on the window's thread, unless
/// `receiver` is gone by then.
template<typename... Arguments>
std::function<void(Arguments...)> onWindowThread(QObject& receiver, std::function<void(Arguments...)> then)
{
    return [guard = QPointer<QObject>(&receiver), then = std::move(then)](const Arguments&... arguments) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, then, arguments...] {
                if (guard)
                    then(arguments...);
            },
            Qt::QueuedConnection);
    };
}

} // namespace secondstack::gui
