// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/DecisionWords.h"

#include "app/gui/state/Strings.h"
#include "core/learner/views/VerdictView.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace secondstack::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DecisionWords)
};

} // namespace

QString pointsText(double points)
{
    const QString size = QLocale{}.toString(std::abs(points), 'f', 1);
    if (std::abs(points) < 0.05)
        return size;
    return (points < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

QString answerText(const curriculum::SurveyQuestion& question, const decision::Answer& answer)
{
    switch (answer.kind) {
    case decision::AnswerKind::DontKnow: return Words::tr("don't know");
    case decision::AnswerKind::NotApplicable: return Words::tr("does not apply");
    case decision::AnswerKind::Level: break;
    }
    const QString level = toQString(learner::levelText(question, answer));
    return answer.sure ? level : Words::tr("%1, not sure").arg(level);
}

QString quoted(const std::string& text)
{
    return QStringLiteral("“%1”").arg(toQString(text));
}

} // namespace secondstack::gui
