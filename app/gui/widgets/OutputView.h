// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"

#include <QFrame>

class QLabel;

namespace secondstack::gui {

class CodeArea;

/// What a program printed: the command, its output as plain text, and an optional verdict line.
/// Shows at most 64 Ki characters and says so when it left something out.
class OutputView final : public QFrame
{
    Q_OBJECT

public:
    explicit OutputView(QWidget* parent = nullptr);

    /// Starts afresh with "$ command"; an empty command shows no prompt line.
    void setRun(const QString& command, const QString& output);

    /// A line below, e.g. Good, "as you predicted". An empty text removes it.
    void setVerdict(Tone tone, const QString& text);

    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CodeArea* m_area;
    QLabel* m_verdict;
};

} // namespace secondstack::gui
