// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Navigator.h"

#include <QWidget>

#include <functional>

namespace secondstack::gui {

// Writing a page
// ==============
// A page is one folder, app/gui/pages/<feature>/, with a class derived from Page. It takes what it needs (state, desks)
// through its constructor, builds its widgets in short buildX() functions, and is registered in LearnerWindow.cpp:
//     window.addPage({.id = "review", .title = tr("Review"), .icon = "review",
//                     .make = [&] { return new ReviewPage(state); }});
// It is built when it is first shown. The life of a page:
//     open(argument)   the reader came here, or here with another argument; remember it, call markDirty()
//     refresh()        show the state as it is now; called when dirty and visible, never otherwise
//     activated()      visible now: put the focus where work begins
//     deactivated()    hidden now: save drafts
// When the state changes, connect its signal to markDirty(): visible pages refresh once, on the next turn of the event
// loop; hidden ones when they are shown. A page never talks to another page: it asks for a place with placeRequested.
// Undo is the state's; a page only says what happened: messageRequested(tr("Answer saved"), tr("Undo"), [..] {..}).
//
// The widgets (app/gui/widgets), all in namespace secondstack::gui, plain text unless they say Markdown:
//     ScrollPage        the body of nearly every page: eyebrow, title, actions, body()
//     Card, Banner, EmptyState, Toast     boxes and messages; EmptyState for empty, loading, failed, missing
//     makeLabel, makeLine, makeButton, Pill, KeyCap, KeyHints     words; roles and kinds instead of sizes and colours
//     ProseView         Markdown of unknown origin, shown safely
//     CodeView, OutputView     code, and what it prints
//     CodeEditor, EditorTabs     code to write, in one file or several
//     OptionList, LineOrderer, Matcher, LinePicker, BlankFields, NumberField     answers to questions. All share:
//                       setX(what is asked), a getter and a setter for the answer, a changed signal, accepted() for
//                       Enter, setResult(...) after checking, setLocked(true)
//     Glyph, ProgressBar, BarRow, ScoreBand, WeekBars, StudyCalendar     pictures; give each its words
//     setChoiceRole()   for every further button that is chosen rather than pressed, so that screen readers can
//     FlowLayout        a row that wraps; clearLayout() empties any layout
// Sizes: kGrid and multiples for gaps; Theme::current().px(n) for what must grow with the text; never a font size.

/// One page of the window.
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr);

    /// For the window's title.
    [[nodiscard]] virtual QString title() const = 0;

    virtual void open(const QString& argument);
    virtual void activated();
    virtual void deactivated();

    /// Something this page shows has changed.
    void markDirty();

    /// Called by the window only.
    void enter(const QString& argument);

signals:
    void placeRequested(const secondstack::gui::Place& place);
    void backRequested();
    /// A toast; `action` may be empty.
    void messageRequested(const QString& text, const QString& actionText, const std::function<void()>& action);

protected:
    virtual void refresh() = 0;

private:
    void refreshIfNeeded();

    bool m_isDirty = true;
    bool m_isScheduled = false;
};

} // namespace secondstack::gui
