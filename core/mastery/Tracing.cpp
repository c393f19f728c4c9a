// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mastery/Tracing.h"

#include <cmath>

namespace secondstack::mastery {

namespace {

double rightWhenLearned(const Likelihood& likelihood)
{
    return likelihood.recall * (1 - likelihood.slip) + (1 - likelihood.recall) * likelihood.guess;
}

} // namespace

double expectedRight(double learned, const Likelihood& likelihood)
{
    return learned * rightWhenLearned(likelihood) + (1 - learned) * likelihood.guess;
}

double afterAnswer(double learned, bool isRight, const Likelihood& likelihood, double weight)
{
    const double right = rightWhenLearned(likelihood);
    if (isRight && likelihood.guess <= 0)
        return right > 0 ? 1 : learned; // nobody else could have
    const double ratio = isRight ? right / likelihood.guess : (1 - right) / (1 - likelihood.guess);
    const double evidence = weight == 1 ? ratio : std::pow(ratio, weight);
    return learned * evidence / (learned * evidence + 1 - learned);
}

double afterTeaching(double learned, double rate)
{
    return learned + (1 - learned) * rate;
}

} // namespace secondstack::mastery
