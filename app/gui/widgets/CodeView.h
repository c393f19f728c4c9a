// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"
#include "app/gui/widgets/CodeText.h"

#include <QFrame>

#include <functional>

class QPushButton;

namespace secondstack::gui {

class CodeArea;
class Pill;

/// A block of code to read: a head with the language, Copy and, where it can run, Run, which is Ctrl+Enter too.
class CodeView final : public QFrame
{
    Q_OBJECT

public:
    explicit CodeView(QWidget* parent = nullptr);

    /// Shows code; the pill says the language until setTitle says more ("Node.js — you know this").
    void setCode(const QString& code, CodeLanguage language);
    [[nodiscard]] QString code() const { return m_code; }

    void setTitle(const QString& title);
    void setHeaderVisible(bool isVisible);

    /// Offers Run. `setRunning(true)` shows that it runs and keeps it from being pressed again.
    void setRunnable(bool isRunnable);
    void setRunning(bool isRunning);

    /// Width in pixels at which no line has to scroll.
    [[nodiscard]] int fullWidth() const;

signals:
    void runRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void copy();
    void showCopied(bool isCopied);

    QString m_code;
    QString m_copied; // what Copy takes
    QWidget* m_head;
    Pill* m_pill;
    QPushButton* m_copyButton;
    QPushButton* m_runButton;
    std::function<void()> m_enableRun; // while it runs
    CodeArea* m_area;
};

} // namespace secondstack::gui
