// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/lesson/ScrollMemory.h"
#include "app/gui/shell/Page.h"
#include "app/gui/state/StudyTimer.h"
#include "core/curriculum/Lesson.h"

#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;

namespace secondstack::gui {

class BlockMarker;
class SampleRunner;
class ScrollPage;
class Session;

/// One lesson: its blocks in order, and at the end the way on. Comes back to where the reader stopped.
class LessonPage final : public Page
{
    Q_OBJECT

public:
    /// `runner` must outlive the page.
    LessonPage(Session& session, SampleRunner& runner, QWidget* parent = nullptr);
    ~LessonPage() override;

    [[nodiscard]] QString title() const override;
    void open(const QString& argument) override;
    void activated() override;
    void deactivated() override;

protected:
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildHead();
    void buildBlock();
    void connectQuestions(QWidget& block);
    void buildFoot();
    void showMissing(const Error& error);
    void showDone();

    void finish();
    void goOn();

    void moveBy(int step);
    void moveTo(int block);
    [[nodiscard]] int blockWithFocus() const;
    [[nodiscard]] int blockAtTop() const;
    [[nodiscard]] int topOf(int block) const;
    void remember();
    void comeBack();

    Session& m_session;
    SampleRunner& m_runner;
    StudyTimer m_timer;
    ScrollPage* m_scroll;
    QLabel* m_minutes;
    BlockMarker* m_marker;
    QTimer m_builder;    // the blocks below the fold, one at a turn of the event loop
    QTimer m_rememberer; // a moment after scrolling

    const curriculum::Activity* m_activity = nullptr;
    const curriculum::Lesson* m_lesson = nullptr; // null while there is none to show
    QString m_asked;                              // the argument of open()
    QString m_shown;                              // the argument that is built
    QList<QWidget*> m_blocks;
    std::optional<ScrollPoint> m_wanted; // the old place, until the reader goes elsewhere
    bool m_isPlaceKnown = false;         // before the old place is found again, nothing may overwrite it

    // Of the lesson that is built; they belong to the body.
    QLabel* m_doneNote = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_done = nullptr;
};

} // namespace secondstack::gui
