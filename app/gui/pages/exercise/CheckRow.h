// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/grading/Verdict.h"

#include <QWidget>

namespace secondstack::gui {

class Disclosure;

/// One check of a run: what it asks and whether it holds. One that failed unfolds to what was asked, expected and got;
/// the traceback stays folded in there.
class CheckRow final : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(const practice::CheckResult& check, QWidget* parent = nullptr);

    void unfold();
    [[nodiscard]] bool hasDetails() const { return m_details != nullptr; }

private:
    Disclosure* m_details = nullptr;
};

} // namespace secondstack::gui
