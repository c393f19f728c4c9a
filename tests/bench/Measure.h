// SPDX-License-Identifier: GPL-3.0-or-later
// Times, and one line for each.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace secondstack::bench {

using Seconds = std::chrono::duration<double>;

/// Repeated measurements of one thing. Must not be empty when asked.
class Samples
{
public:
    void add(Seconds time) { m_times.push_back(time); }

    [[nodiscard]] Seconds least() const { return share(0); }
    [[nodiscard]] Seconds median() const { return share(0.5); }
    [[nodiscard]] Seconds most() const { return share(1); }

    /// The smallest time that at least this share of the measurements does not pass.
    [[nodiscard]] Seconds share(double share) const;

private:
    std::vector<Seconds> m_times;
};

[[nodiscard]] Seconds timeOf(const std::function<void()>& work);

/// Runs it once to warm up, then `rounds` times.
[[nodiscard]] Samples timesOf(int rounds, const std::function<void()>& work);

/// "1.52 s", "12.3 ms", "4.56 us"
[[nodiscard]] std::string readable(Seconds time);

/// One line: what was measured, and what came out.
void report(const std::string& what, const std::string& result);

/// The median of all rounds; with a budget also how much of it that is.
void reportMedian(const std::string& what, const Samples& samples, Seconds budget = Seconds{0});

/// Median and p99; the budget, if any, is one for p99.
void reportTail(const std::string& what, const Samples& samples, Seconds budget = Seconds{0});

} // namespace secondstack::bench
