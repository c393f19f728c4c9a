// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"
#include "app/gui/widgets/CodeText.h"

#include <QFrame>

class QPushButton;

namespace secondstack::gui {

class CodeArea;
class Pill;

/// A block of code to read: a head with the language, Copy and, where it can run, Run.
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
    void setLineNumbers(bool isOn);
    void setMarkedLines(const QList<int>& lines);

    /// Offers Run. `setRunning(true)` shows that it runs and keeps it from being pressed again.
    void setRunnable(bool isRunnable);
    void setRunning(bool isRunning);

    /// Width in pixels at which no line has to scroll.
    [[nodiscard]] int fullWidth() const;

signals:
    void runRequested();
    void copied();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void copy();
    void showCopied(bool isCopied);

    QString m_code;
    QWidget* m_head;
    Pill* m_pill;
    QPushButton* m_copyButton;
    QPushButton* m_runButton;
    CodeArea* m_area;
};

} // namespace secondstack::gui
