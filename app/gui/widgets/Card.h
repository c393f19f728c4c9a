// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace secondstack::gui {

enum class CardKind {
    Surface,    ///< white, outlined
    Emphasised, ///< the one that matters on this page: outlined in the accent colour
    Raised      ///< a quiet grey box inside a card, without an outline
};

/// A rounded box with an optional heading. Put widgets into `body()`.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString& heading = {}, QWidget* parent = nullptr);

    void setHeading(const QString& heading);
    void setKind(CardKind kind);

    /// A widget at the right end of the heading line, e.g. "42 of 70 min left". The card owns it.
    void setTrailing(QWidget* widget);

    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_head = nullptr;
    QLabel* m_heading = nullptr;
    CardKind m_kind = CardKind::Surface;

    void ensureHead();
};

} // namespace secondstack::gui
