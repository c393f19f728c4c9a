// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/TaskPane.h"

#include "app/gui/pages/exercise/HintBox.h"
#include "app/gui/pages/shared/ActivityText.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Glyph.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QLabel>
#include <QVBoxLayout>

#include <map>
#include <string>

namespace secondstack::gui {

namespace {

constexpr int kSign = 16;

/// The prose before and after the list of requirements, which is shown as rows with a sign.
struct SplitTask
{
    QString before;
    QString after;
};

SplitTask splitTask(const curriculum::ExerciseContent& content)
{
    const QStringList lines = toQString(content.task).split(u'\n');
    QStringList bullets;
    for (const curriculum::Requirement& requirement : content.exercise.requirements)
        bullets << QStringLiteral("- ") + toQString(requirement.text);
    qsizetype first = 0;
    while (first < lines.size() && !bullets.contains(lines[first].trimmed()))
        ++first;
    qsizetype last = first;
    while (last < lines.size() && bullets.contains(lines[last].trimmed()))
        ++last;
    return {lines.mid(0, first).join(u'\n'), lines.mid(last).join(u'\n')};
}

QWidget* makeRow(const curriculum::Requirement& requirement, const bool* outcome)
{
    const QString said = outcome == nullptr ? TaskPane::tr("not checked yet")
                         : *outcome         ? TaskPane::tr("holds")
                                            : TaskPane::tr("does not hold");
    const Tone tone = outcome == nullptr ? Tone::Neutral : *outcome ? Tone::Good : Tone::Bad;
    const QString sign = outcome == nullptr ? QStringLiteral("circle")
                         : *outcome         ? QStringLiteral("check")
                                            : QStringLiteral("cross");
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("requirement-") + toQString(requirement.id));
    row->setAccessibleName(QStringLiteral("%1: %2").arg(withoutCodeMarks(requirement.text), said));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    auto* glyph = new Glyph(kSign, sign, tone);
    setPlainToolTip(*glyph, said);
    layout->addWidget(glyph, 0, Qt::AlignTop);
    layout->addWidget(makeLabel(withoutCodeMarks(requirement.text)), 1);
    return row;
}

} // namespace

TaskPane::TaskPane(QWidget* parent)
    : QWidget(parent)
    , m_before(new ProseView)
    , m_requirements(new QVBoxLayout)
    , m_after(new ProseView)
    , m_hints(new HintBox)
{
    setAccessibleName(tr("Task"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(makeLabel(tr("Task"), TextRole::Heading));
    column->addWidget(m_before);
    column->addLayout(m_requirements);
    column->addSpacing(kGrid);
    column->addWidget(makeLabel(tr("Stuck?"), TextRole::Heading));
    column->addWidget(m_hints);
    column->addSpacing(kGrid);
    column->addWidget(m_after);
    column->addStretch(1);
}

void TaskPane::setExercise(const curriculum::ExerciseContent& content)
{
    m_content = &content;
    const SplitTask task = splitTask(content);
    m_before->setProse(task.before);
    m_after->setProse(task.after);
    m_after->setVisible(!task.after.trimmed().isEmpty());
}

void TaskPane::showView(const learner::ExerciseView& view)
{
    showOutcomes(view.lastRun());
    showHints(view);
}

void TaskPane::showOutcomes(const learner::WorkRecord* last)
{
    std::map<std::string, bool, std::less<>> outcomes; // of the requirements that were checked
    if (last != nullptr) {
        for (const learner::CheckOutcome& check : last->checks) {
            const auto [entry, isNew] = outcomes.try_emplace(check.requirement, true);
            entry->second = entry->second && check.passed;
        }
    }
    clearLayout(*m_requirements);
    for (const curriculum::Requirement& requirement : m_content->exercise.requirements) {
        const auto found = outcomes.find(requirement.id);
        m_requirements->addWidget(makeRow(requirement, found != outcomes.end() ? &found->second : nullptr));
    }
}

void TaskPane::showHints(const learner::ExerciseView& view)
{
    const learner::WorkRecord* last = view.lastRun();
    if (last == nullptr)
        return m_hints->showAdvice(
            tr("Run the tests. A typical mistake is recognised, and has a hint in three steps."));
    if (const auto* mistake = last->mistake.empty() ? nullptr : m_content->exercise.findMistake(last->mistake))
        return m_hints->showMistake(*mistake, view.hintSteps(mistake->id));
    m_hints->showAdvice(last->passed ? tr("Everything holds. Nothing to be stuck with.")
                                     : tr("No typical mistake was recognised. The first check that failed says what"
                                          " was expected and what came."));
}

} // namespace secondstack::gui
