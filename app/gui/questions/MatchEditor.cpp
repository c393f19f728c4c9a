// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/Editors.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Matcher.h"
#include "core/learner/quiz/QuizDesk.h"

#include <algorithm>

namespace secondstack::gui {

using namespace curriculum;

namespace {

const std::string& cardText(const MatchPairs& body, int number)
{
    const auto index = static_cast<std::size_t>(number);
    return index < body.pairs.size() ? body.pairs[index].right : body.spare[index - body.pairs.size()].right;
}

} // namespace

MatchEditor::MatchEditor(const Question& question, int seed)
    : m_body(std::get<MatchPairs>(question.body))
    , m_shown(
          learner::shownOrder(static_cast<int>(m_body.pairs.size() + m_body.spare.size()), false, seed, question.id))
    , m_matcher(new Matcher)
{
    QStringList left;
    for (const MatchPair& pair : m_body.pairs)
        left << toQString(pair.left);
    QStringList right;
    for (const int number : m_shown)
        right << toQString(cardText(m_body, number));
    m_matcher->setItems(left, right);
    setContent(m_matcher, QStringLiteral("matcher"));
    connect(m_matcher, &Matcher::pairsChanged, this, &AnswerEditor::changed);
    connect(m_matcher, &Matcher::accepted, this, &AnswerEditor::accepted);
}

Response MatchEditor::response() const
{
    MatchedPairs matched;
    const QList<int> pairs = m_matcher->pairs();
    for (int left = 0; left < pairs.size(); ++left) {
        if (pairs[left] >= 0)
            matched.pairs.push_back({left, m_shown[static_cast<std::size_t>(pairs[left])]});
    }
    return matched;
}

void MatchEditor::setResponse(const Response& response)
{
    const auto* matched = std::get_if<MatchedPairs>(&response);
    if (matched == nullptr)
        return;
    QList<int> pairs(static_cast<qsizetype>(m_body.pairs.size()), -1);
    for (const Matched& pair : matched->pairs) {
        const auto card = std::ranges::find(m_shown, pair.right);
        if (pair.left >= 0 && pair.left < pairs.size() && card != m_shown.end())
            pairs[pair.left] = static_cast<int>(card - m_shown.begin());
    }
    m_matcher->setPairs(pairs);
}

QString MatchEditor::missing() const
{
    return m_matcher->pairs().contains(-1)
               ? tr("Give everything on the left a partner first, or say that you don't know yet.")
               : QString();
}

void MatchEditor::showGrade(const Response& response, const Grade& grade)
{
    setResponse(response);
    for (const PartGrade& part : grade.parts) {
        const int left = toQString(part.part).toInt() - 1;
        m_matcher->setResult(left, part.right ? RowVerdict::Right : RowVerdict::Wrong, feedbackFor(part, left));
    }
}

// A pair's own words are about what belongs together, so under a wrong pair that is said first.
QString MatchEditor::feedbackFor(const PartGrade& part, int left) const
{
    const QString feedback = toQString(part.feedback);
    const MatchPair& pair = m_body.pairs[static_cast<std::size_t>(left)];
    if (part.right || part.feedback != pair.feedback)
        return feedback;
    return tr("“%1” belongs with “%2”.").arg(toQString(pair.left), toQString(pair.right)) + u' ' + feedback;
}

void MatchEditor::setLocked(bool isLocked)
{
    m_matcher->setLocked(isLocked);
}

} // namespace secondstack::gui
