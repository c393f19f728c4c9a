// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/OptionList.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace secondstack::gui {

/// What one screen of the questionnaire asks.
struct Asked
{
    QString text;
    QString help = {};
    QList<Option> options;
    bool canBeUnknown = true; ///< offers "I don't know" and "not sure"
    bool canBeNotApplicable = false;
};

/// What was chosen; nothing at first.
struct Chosen
{
    QString option = {}; ///< id; empty with the two below, or when nothing was chosen yet
    bool isUnknown = false;
    bool isNotApplicable = false;
    bool isSure = true;

    [[nodiscard]] bool isEmpty() const { return option.isEmpty() && !isUnknown && !isNotApplicable; }

    bool operator==(const Chosen&) const = default;
};

/// One question with its options, wherever the focus is in it: 1-9 choose, D don't know, N not applicable, U not sure,
/// Enter goes on, Backspace goes back.
class QuestionForm final : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionForm(QWidget* parent = nullptr);

    void ask(const Asked& asked, const Chosen& chosen);
    [[nodiscard]] Chosen chosen() const;

    /// Puts the focus on the chosen option, or the first.
    void takeFocus();

signals:
    void chosenChanged();
    void accepted();
    void previousRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(QPushButton& button);
    void settle();

    QLabel* m_text;
    QLabel* m_help;
    OptionList* m_options;
    QPushButton* m_unknown;
    QPushButton* m_notApplicable;
    QPushButton* m_notSure;
};

} // namespace secondstack::gui
