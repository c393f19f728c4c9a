// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/FlipCard.h"

#include "app/gui/pages/decide/DecisionWords.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/Labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace secondstack::gui {

using curriculum::Questionnaire;

namespace {

constexpr std::size_t kSinglesShown = 2;

class FlipCard
{
    Q_DECLARE_TR_FUNCTIONS(FlipCard)

public:
    FlipCard(const learner::VerdictView& view, const Questionnaire& questionnaire)
        : m_view(view)
        , m_questionnaire(questionnaire)
    {
    }

    QWidget* build() const
    {
        auto* card = new Card(tr("What would flip it"));
        if (m_view.band != m_view.scored)
            card->body()->addWidget(
                makeLabel(tr("This is about the score alone. The condition above comes before it."), TextRole::Small));
        addEdge(*card->body(), m_view.edges.front());
        for (std::size_t i = 1; i < m_view.edges.size(); ++i)
            card->body()->addWidget(new Disclosure(
                tr("And the other way, to %1").arg(quoted(m_view.edges[i].across->title)), [self = *this, i] {
                    auto* other = new QWidget;
                    auto* column = new QVBoxLayout(other);
                    column->setContentsMargins(0, 0, 0, 0);
                    self.addEdge(*column, self.m_view.edges[i]);
                    return other;
                }));
        card->body()->addStretch();
        return card;
    }

private:
    void addEdge(QVBoxLayout& column, const learner::EdgeView& edge) const
    {
        const decision::Sensitivity& across = *edge.sensitivity;
        column.addWidget(
            makeLabel(tr("To %1, %2 points away:")
                          .arg(quoted(edge.across->title), QLocale{}.toString(std::abs(across.gap), 'f', 1)),
                      TextRole::SmallStrong));
        if (!across.answers.empty())
            addSingles(column, across.answers);
        else if (across.fewest)
            addFewest(column, *across.fewest);
        else
            column.addWidget(makeLabel(tr("No answers could carry it there."), TextRole::Small));
        if (!edge.weights.empty())
            addWeights(column, edge.weights);
        column.addSpacing(4);
    }

    void addSingles(QVBoxLayout& column, const std::vector<decision::AnswerFlip>& flips) const
    {
        const std::size_t shown = std::min(flips.size(), kSinglesShown);
        for (std::size_t i = 0; i < shown; ++i)
            column.addWidget(makeLabel(sentence(flips[i].change)));
        if (shown == flips.size())
            return;
        column.addWidget(new Disclosure(
            tr("More single answers that would do: %1").arg(flips.size() - shown), [shown, self = *this, copy = flips] {
                auto* more = new QWidget;
                auto* rows = new QVBoxLayout(more);
                rows->setContentsMargins(0, 0, 0, 0);
                for (std::size_t i = shown; i < copy.size(); ++i)
                    rows->addWidget(makeLabel(self.sentence(copy[i].change), TextRole::Small));
                return more;
            }));
    }

    void addFewest(QVBoxLayout& column, const decision::FlipSet& set) const
    {
        for (std::size_t i = 0; i < set.changes.size(); ++i)
            column.addWidget(
                makeLabel(sentence(set.changes[i]) + (i + 1 < set.changes.size() ? tr(" – and") : QString{})));
        column.addWidget(makeLabel(tr("No single answer does it, and no smaller set of answers."), TextRole::Small));
    }

    void addWeights(QVBoxLayout& column, const std::vector<decision::WeightFlip>& weights) const
    {
        column.addWidget(new Disclosure(tr("Or if a question mattered more or less"), [self = *this, copy = weights] {
            auto* list = new QWidget;
            auto* rows = new QVBoxLayout(list);
            rows->setContentsMargins(0, 0, 0, 0);
            rows->addWidget(makeLabel(tr("Each alone, all else unchanged:"), TextRole::Small));
            const QLocale locale;
            for (const decision::WeightFlip& weight : copy)
                rows->addWidget(makeLabel(tr("%1: importance %2 instead of %3")
                                              .arg(self.label(weight.question), locale.toString(weight.to, 'f', 1),
                                                   locale.toString(weight.from, 'f', 0)),
                                          TextRole::Small));
            return list;
        }));
    }

    [[nodiscard]] QString label(const std::string& id) const
    {
        return toQString(m_questionnaire.findQuestion(id)->label);
    }

    [[nodiscard]] QString sentence(const decision::AnswerChange& change) const
    {
        const auto& question = *m_questionnaire.findQuestion(change.question);
        const QString words = tr("%1: from “%2” to “%3”")
                                  .arg(toQString(question.label), answerText(question, change.from),
                                       answerText(question, decision::Answer::at(change.to)));
        return change.withinDoubt ? tr("%1 (you left this open: finding out would decide)").arg(words) : words;
    }

    const learner::VerdictView& m_view;
    const Questionnaire& m_questionnaire;
};

} // namespace

QWidget* buildFlipCard(const learner::VerdictView& view, const Questionnaire& questionnaire)
{
    return FlipCard{view, questionnaire}.build();
}

} // namespace secondstack::gui
