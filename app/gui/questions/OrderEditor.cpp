// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/Editors.h"
#include "app/gui/questions/QuestionWords.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/LineOrderer.h"
#include "core/learner/quiz/QuizDesk.h"

#include <algorithm>

namespace secondstack::gui {

using namespace curriculum;

namespace {

// Where the learner does not set the indentation, a line brings its own.
QString offered(const OrderLines& body, int number)
{
    const auto index = static_cast<std::size_t>(number);
    const Line& line = index < body.lines.size() ? body.lines[index] : body.spare[index - body.lines.size()];
    return QString(body.gradedIndent ? 0 : line.indent * kSpacesPerStep, u' ') + toQString(line.text);
}

} // namespace

OrderEditor::OrderEditor(const Question& question, int seed)
    : m_body(std::get<OrderLines>(question.body))
    , m_shown(
          learner::shownOrder(static_cast<int>(m_body.lines.size() + m_body.spare.size()), false, seed, question.id))
    , m_orderer(new LineOrderer)
{
    QStringList lines;
    for (const int number : m_shown)
        lines << offered(m_body, number);
    m_orderer->setLines(lines, codeLanguageOf(question.codeLanguage), m_body.gradedIndent);
    setContent(m_orderer, QStringLiteral("lineOrderer"));
    connect(m_orderer, &LineOrderer::answerChanged, this, &AnswerEditor::changed);
    connect(m_orderer, &LineOrderer::accepted, this, &AnswerEditor::accepted);
}

Response OrderEditor::response() const
{
    OrderedLines ordered;
    for (const gui::PlacedLine& placed : m_orderer->answer())
        ordered.lines.push_back({m_shown[static_cast<std::size_t>(placed.line)], placed.indent});
    return ordered;
}

void OrderEditor::setResponse(const Response& response)
{
    const auto* ordered = std::get_if<OrderedLines>(&response);
    if (ordered == nullptr)
        return;
    QList<gui::PlacedLine> answer;
    for (const curriculum::PlacedLine& placed : ordered->lines) {
        const auto at = std::ranges::find(m_shown, placed.line);
        if (at != m_shown.end())
            answer.append({static_cast<int>(at - m_shown.begin()), placed.indent});
    }
    m_orderer->setAnswer(answer);
}

QString OrderEditor::missing() const
{
    return m_orderer->answer().isEmpty() ? tr("Put at least one line into your answer first.") : QString();
}

void OrderEditor::showGrade(const Response& response, const Grade& grade)
{
    setResponse(response);
    const QList<gui::PlacedLine> answer = m_orderer->answer();
    for (const PartGrade& part : grade.parts) {
        const auto at = std::ranges::find(m_shown, toQString(part.part).toInt() - 1);
        if (at == m_shown.end())
            continue;
        const int line = static_cast<int>(at - m_shown.begin());
        const bool isUsed = std::ranges::find(answer, line, &gui::PlacedLine::line) != answer.end();
        const RowVerdict verdict = part.right ? RowVerdict::Right : isUsed ? RowVerdict::Wrong : RowVerdict::Missed;
        m_orderer->setResult(line, verdict, toQString(part.feedback));
    }
}

void OrderEditor::setLocked(bool isLocked)
{
    m_orderer->setLocked(isLocked);
}

} // namespace secondstack::gui
