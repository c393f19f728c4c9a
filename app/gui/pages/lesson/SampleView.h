// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/SampleRunner.h"
#include "core/curriculum/Lesson.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace secondstack::gui {

class CodeView;
class RunView;

/// Code of a lesson with the output it must give, and a way to run it where it can run.
class SampleView final : public QWidget
{
    Q_OBJECT

public:
    SampleView(const curriculum::CodeSample& sample, const std::string& lesson, SampleRunner& runner,
               QWidget* parent = nullptr);

    [[nodiscard]] CodeView& code() const { return *m_code; }

private:
    void buildExpected(const curriculum::CodeSample& sample);
    void buildRun(const curriculum::Program& program, SampleRunner& runner);

    CodeView* m_code;
    QWidget* m_expected = nullptr;
};

/// Node.js and Python side by side, each with its output; one above the other where the lines would be cut.
class SamplePair final : public QWidget
{
    Q_OBJECT

public:
    SamplePair(const curriculum::CodePair& pair, const std::string& lesson, SampleRunner& runner,
               QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    SampleView* m_left;
    SampleView* m_right;
    QBoxLayout* m_row;
};

} // namespace secondstack::gui
