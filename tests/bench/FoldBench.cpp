// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/LearnerFile.h"
#include "core/learner/LearnerState.h"
#include "tests/bench/Benches.h"
#include "tests/bench/MadeJournal.h"
#include "tests/bench/Measure.h"
#include "tests/support/JournalFixture.h"

namespace secondstack::bench {

using namespace std::chrono_literals;
using tests::must;

namespace {

void benchFoldOf(const learner::Course& course, int events, const Settings& settings, Seconds budget)
{
    const SystemClock clock;
    auto journal = must(journal::openLearnerFile(madeJournal(course, events), clock, Random{1}));
    const std::string of = " of " + std::to_string(events) + " events";
    reportMedian("fold" + of, timesOf(settings.rounds, [&] { (void)must(learner::foldJournal(journal)); }), budget);

    reportMedian("  reading alone" + of,
                 timesOf(settings.rounds, [&] { must(journal.forEachFact([](const journal::Fact&) {})); }));
    const auto all = tests::eventsOf(journal);
    reportMedian("  folding alone" + of, timesOf(settings.rounds, [&] {
                     learner::LearnerState state;
                     for (const journal::Event& event : all)
                         state.apply(event);
                 }));
}

} // namespace

void benchFold(const learner::Course& course, const Settings& settings)
{
    benchFoldOf(course, settings.course, settings, 30ms);
    benchFoldOf(course, settings.many, settings, 2s);
}

} // namespace secondstack::bench
