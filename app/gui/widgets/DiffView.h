// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QTextEdit;

namespace secondstack::gui {

/// One side of a comparison.
struct DiffText
{
    QString title; ///< "Yours"
    QString text;

    bool operator==(const DiffText&) const = default;
};

/// How two texts differ, line by line: what was removed with "-", what was added with "+", and long stretches without
/// a difference left out. To be read and copied, not edited.
class DiffView final : public QFrame
{
    Q_OBJECT

public:
    explicit DiffView(QWidget* parent = nullptr);

    void setTexts(const DiffText& before, const DiffText& after, const QString& fileName);

    /// What is shown, with the signs.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void render();
    void showSummary(int removed, int added);

    DiffText m_before;
    DiffText m_after;
    QLabel* m_titles;
    QLabel* m_summary;
    QTextEdit* m_lines;
};

} // namespace secondstack::gui
