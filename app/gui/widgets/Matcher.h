// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/ChoiceRow.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace secondstack::gui {

class ProseView;

/// Pairs what stands on the left with a card on the right. Click both, or with the keys: Up and Down move, Left and
/// Right change sides, Space chooses, Delete takes a pair apart, Enter accepts. A paired card wears the number of its
/// partner.
class Matcher final : public QWidget
{
    Q_OBJECT

public:
    explicit Matcher(QWidget* parent = nullptr);

    /// Markdown on both sides; the right side may have spare cards. The caller shuffles.
    void setItems(const QStringList& left, const QStringList& right);

    /// For each left item the index of its card, or -1.
    [[nodiscard]] QList<int> pairs() const { return m_pairs; }
    void setPairs(const QList<int>& pairs); ///< does not emit

    void setResult(int left, RowVerdict verdict, const QString& feedback = {});
    void setLocked(bool isLocked);

signals:
    void pairsChanged(const QList<int>& pairs);
    void accepted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void chooseLeft(int left);
    void chooseRight(int right);
    void unpair();
    void showPairs();
    void announceAlone(int left);
    void changeSide(bool toRight);

    QVBoxLayout* m_leftColumn;
    QVBoxLayout* m_rightColumn;
    QList<ChoiceRow*> m_left;
    QList<ChoiceRow*> m_right;
    QList<ProseView*> m_feedback;
    QList<int> m_pairs;
    int m_chosen = -1;
    bool m_isLocked = false;
};

} // namespace secondstack::gui
