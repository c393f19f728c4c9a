// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/ComputationTable.h"

#include "app/gui/pages/decide/DecisionWords.h"
#include "app/gui/pages/shared/ActivityText.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Labels.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace secondstack::gui {

namespace {

class Computation
{
    Q_DECLARE_TR_FUNCTIONS(Computation)

public:
    Computation(const learner::VerdictView& view, const curriculum::Questionnaire& questionnaire)
        : m_view(view)
        , m_questionnaire(questionnaire)
    {
    }

    QWidget* build() const
    {
        auto* all = new QWidget;
        auto* column = new QVBoxLayout(all);
        column->setContentsMargins(0, 8, 0, 0);
        column->setSpacing(12);
        column->addWidget(makeLabel(
            tr("Each answer has a worth between −1 (towards Node.js alone) and +1 (towards adding). Its points are 100 "
               "× "
               "importance × worth ÷ %1, the sum of the importance that counts; the points add up to the score. “Don't "
               "know” counts as zero and “does not apply” leaves its question out. An answer you were not sure of "
               "could "
               "as well be the level beside it, and a “don't know” any level: that makes the range.")
                .arg(number(m_view.totalWeight, 0))));
        column->addWidget(buildTable());
        column->addWidget(makeLabel(edges()));
        column->addWidget(makeLabel(radius()));
        column->addWidget(makeLabel(trials()));
        return all;
    }

private:
    static QString number(double value, int decimals) { return QLocale{}.toString(value, 'f', decimals); }

    QWidget* buildTable() const
    {
        auto* table = new QWidget;
        auto* grid = new QGridLayout(table);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(20);
        grid->setVerticalSpacing(4);
        grid->setColumnStretch(0, 1);
        addRow(*grid, {tr("Question"), tr("Importance"), tr("Worth"), tr("Points")}, TextRole::SmallStrong);
        for (const learner::ContributionView& each : m_view.contributions) {
            const double weight = each.question->weight;
            const bool counts = each.answer.applies();
            addRow(*grid,
                   {toQString(each.question->label), counts ? number(weight, 0) : tr("–"),
                    counts ? number(each.points * m_view.totalWeight / (100 * weight), 4) : tr("–"),
                    number(each.points, 4)},
                   TextRole::Small);
        }
        addRow(*grid, {tr("Score"), number(m_view.totalWeight, 0), {}, number(m_view.verdict.score.value, 4)},
               TextRole::SmallStrong);
        return table;
    }

    static void addRow(QGridLayout& grid, const std::array<QString, 4>& cells, TextRole role)
    {
        const int row = grid.rowCount();
        grid.addWidget(makeLabel(cells[0], role), row, 0);
        for (int column = 1; column < 4; ++column)
            grid.addWidget(makeLine(cells[static_cast<std::size_t>(column)], role), row, column, Qt::AlignRight);
    }

    QString edges() const
    {
        QStringList zones;
        const auto& edges = decision::kEdges;
        for (std::size_t i = 0; i < edges.size(); ++i)
            zones << tr("%1 at %2").arg(title(static_cast<decision::Band>(i)), number(edges[i], 0));
        return tr("The bands end like this, from below: %1; beyond it lies %2. The score reaches from %3 to %4.")
            .arg(zones.join(QStringLiteral(", ")), title(decision::Band::Add), number(m_view.verdict.score.low, 4),
                 number(m_view.verdict.score.high, 4));
    }

    QString radius() const
    {
        QStringList parts;
        for (const learner::EdgeView& edge : m_view.edges)
            parts << tr("%1 % for the edge at %2")
                         .arg(number(100 * edge.sensitivity->robustness, 3), number(edge.sensitivity->edge, 0));
        return tr("How much every importance may change at once, each its own way, before the score reaches an edge t: "
                  "|Σ w·(x − t)| ÷ Σ w·|x − t|. That is %1.")
            .arg(parts.join(QStringLiteral(", ")));
    }

    QString trials() const
    {
        const decision::Disturbance disturbance;
        QStringList shares;
        for (std::size_t band = 0; band < decision::kScoredBands; ++band)
            shares << tr("%1 %2").arg(title(static_cast<decision::Band>(band)),
                                      percentText(m_view.verdict.acceptability.share[band]));
        return tr("The trials: %1 draws with the seed %2, every importance multiplied by a random number within ±%3, "
                  "every "
                  "sure answer moved by one level with a chance of %4. They came out as: %5.")
            .arg(QLocale{}.toString(disturbance.draws), QString::number(disturbance.seed),
                 percentText(disturbance.weightSpread), percentText(disturbance.moveChance),
                 shares.join(QStringLiteral(", ")));
    }

    QString title(decision::Band band) const { return quoted(learner::bandIn(m_questionnaire, band)->title); }

    const learner::VerdictView& m_view;
    const curriculum::Questionnaire& m_questionnaire;
};

} // namespace

QWidget* buildComputation(const learner::VerdictView& view, const curriculum::Questionnaire& questionnaire)
{
    return Computation{view, questionnaire}.build();
}

} // namespace secondstack::gui
