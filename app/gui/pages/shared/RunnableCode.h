// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/SampleRunner.h"
#include "core/curriculum/Programs.h"

#include <QWidget>

namespace secondstack::gui {

class CodeView;

/// Code of the course with what it gives, and a way to run it where it can run: the real output then takes the place of
/// the written one.
class RunnableCode final : public QWidget
{
    Q_OBJECT

public:
    /// What is written below the code, e.g. "It prints" and the lines; nothing stands there when the text is empty.
    struct Expected
    {
        QString caption;
        QString text;
    };

    /// Without a runner, or in a language that is only shown, there is no way to run it.
    RunnableCode(const curriculum::Program& program, const Expected& expected, SampleRunner* runner,
                 QWidget* parent = nullptr);

    [[nodiscard]] CodeView& code() const { return *m_code; }

private:
    void buildExpected(const Expected& expected);
    void buildRun(const curriculum::Program& program, SampleRunner& runner);

    CodeView* m_code;
    QWidget* m_expected = nullptr;
};

} // namespace secondstack::gui
