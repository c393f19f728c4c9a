// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Measure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace secondstack::bench {

namespace {

std::string threeDigits(double value, const char* unit)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g %s", value, unit);
    return text;
}

std::string againstBudget(Seconds time, Seconds budget)
{
    if (budget == Seconds{0})
        return {};
    char text[64];
    std::snprintf(text, sizeof text, "   ratio %.2f of the budget of ", time / budget);
    return text + readable(budget);
}

} // namespace

Seconds Samples::share(double share) const
{
    std::vector<Seconds> sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

Seconds timeOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - start;
}

Samples timesOf(int rounds, const std::function<void()>& work)
{
    work();
    Samples samples;
    for (int round = 0; round < rounds; ++round)
        samples.add(timeOf(work));
    return samples;
}

std::string readable(Seconds time)
{
    if (time >= Seconds{1})
        return threeDigits(time.count(), "s");
    if (time >= std::chrono::milliseconds{1})
        return threeDigits(time.count() * 1e3, "ms");
    return threeDigits(time.count() * 1e6, "us");
}

void report(const std::string& what, const std::string& result)
{
    std::printf("%-58s %s\n", what.c_str(), result.c_str());
    std::fflush(stdout);
}

void reportMedian(const std::string& what, const Samples& samples, Seconds budget)
{
    report(what, "median " + readable(samples.median()) + againstBudget(samples.median(), budget));
}

void reportTail(const std::string& what, const Samples& samples, Seconds budget)
{
    const Seconds p99 = samples.share(0.99);
    report(what, "median " + readable(samples.median()) + "   p99 " + readable(p99) + againstBudget(p99, budget));
}

} // namespace secondstack::bench
