// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace secondstack::gui {

class Glyph;

/// A message that belongs to a page and stays until its cause is gone: no Python yet, a newer database, a damaged
/// file. Says what, offers what to do, and is announced when shown.
class Banner : public QFrame
{
    Q_OBJECT

public:
    Banner(Tone tone, const QString& text, QWidget* parent = nullptr);

    void setMessage(Tone tone, const QString& text);
    [[nodiscard]] QPushButton* addStep(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Tone m_tone;
    QBoxLayout* m_words; ///< the text and the steps: beside each other where there is room
    QHBoxLayout* m_steps;
    Glyph* m_icon;
    QLabel* m_text;
};

} // namespace secondstack::gui
