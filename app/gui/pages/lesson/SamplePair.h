// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/SampleRunner.h"
#include "core/curriculum/Lesson.h"

#include <QWidget>

class QBoxLayout;

namespace secondstack::gui {

class RunnableCode;

/// Code of a lesson with the output it must give.
[[nodiscard]] RunnableCode* makeSample(const curriculum::CodeSample& sample, const std::string& lesson,
                                       SampleRunner& runner);

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
    RunnableCode* m_left;
    RunnableCode* m_right;
    QBoxLayout* m_row;
};

} // namespace secondstack::gui
