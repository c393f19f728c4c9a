// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Navigator.h"
#include "core/curriculum/Questionnaire.h"

#include <QWidget>

class QPushButton;

namespace secondstack::gui {

/// Before the first answer: what is asked, how it is counted, and where to begin.
class StartScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit StartScreen(const curriculum::Questionnaire& questionnaire, QWidget* parent = nullptr);

    void takeFocus();

signals:
    void placeRequested(const secondstack::gui::Place& place);

private:
    QPushButton* m_start;
};

} // namespace secondstack::gui
