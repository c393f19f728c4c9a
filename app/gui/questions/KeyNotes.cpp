// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/KeyNotes.h"

#include "app/gui/shell/CommandList.h"

#include <QCoreApplication>

namespace secondstack::gui {

namespace {

class KeyNotes
{
    Q_DECLARE_TR_FUNCTIONS(KeyNotes)

public:
    static QList<KeyNote> ofQuestions()
    {
        const QString group = tr("In a question");
        return {{QStringLiteral("1–9"), tr("Choose an answer"), group},
                {QStringLiteral("↑ ↓"), tr("Move between answers, lines or pairs"), group},
                {tr("Space"), tr("Choose; pick a line up and put it down"), group},
                {QStringLiteral("← →"), tr("Indent a line; change sides between pairs"), group},
                {tr("Tab"), tr("Go to the next blank, or to the buttons"), group},
                {tr("Backspace"), tr("Take a line or a pair back"), group},
                {tr("Esc"), tr("Put a line back where it was picked up"), group},
                {tr("Enter"), tr("Check the answer; after the feedback, go on"), group}};
    }

    static QList<KeyNote> ofLessons()
    {
        const QString group = tr("In a lesson");
        return {{QStringLiteral("J"), tr("Go to the next part"), group},
                {QStringLiteral("K"), tr("Go to the part before"), group},
                {tr("Ctrl") + QStringLiteral("+") + tr("Enter"), tr("Run the code, or the prediction"), group}};
    }

    static QList<KeyNote> ofEditors()
    {
        const QString group = tr("In the editor");
        return {{tr("Esc, Tab"), tr("Leave the editor"), group},
                {tr("Ctrl+M"), tr("Let Tab indent, or leave the editor"), group},
                {tr("Ctrl+F"), tr("Find; with H, replace"), group},
                {QStringLiteral("F3"), tr("Next hit; with Shift, the one before"), group},
                {tr("Ctrl+G"), tr("Go to a line"), group},
                {tr("Ctrl+/"), tr("Comment lines out, or in again"), group},
                {QStringLiteral("F8"), tr("Next problem; with Shift, the one before"), group},
                {tr("Ctrl+Page Down"), tr("Next file; with Page Up, the one before"), group}};
    }

    static QList<KeyNote> ofQuestionnaire()
    {
        const QString group = tr("In “Should I?”");
        return {{QStringLiteral("1–9"), tr("Choose an answer"), group},
                {QStringLiteral("D"), tr("I don't know"), group},
                {QStringLiteral("N"), tr("It does not apply"), group},
                {QStringLiteral("U"), tr("I am not sure of my answer"), group},
                {tr("Enter"), tr("Next question"), group},
                {tr("Backspace"), tr("Question before"), group}};
    }
};

} // namespace

void addKeyNotes(CommandList& commands)
{
    for (const KeyNote& note :
         KeyNotes::ofQuestions() + KeyNotes::ofLessons() + KeyNotes::ofEditors() + KeyNotes::ofQuestionnaire())
        commands.addNote(note);
}

} // namespace secondstack::gui
