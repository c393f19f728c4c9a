// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Content.h"
#include "core/search/Index.h"
#include "tests/bench/Benches.h"
#include "tests/bench/Measure.h"
#include "tests/support/JournalFixture.h"

namespace secondstack::bench {

using namespace std::chrono_literals;
using tests::must;

// Every beginning of what somebody types, as the palette asks for it.
void benchSearch(const learner::Course& course, const Settings& settings)
{
    Problems ignored;
    const auto documents = search::collectDocuments(curriculum::loadContent(course.source(), ignored));
    reportMedian("search: index of " + std::to_string(documents.size()) + " documents",
                 timesOf(settings.rounds, [&] { (void)must(search::Index::build(documents)); }));

    auto index = must(search::Index::build(documents));
    Samples samples;
    for (int round = 0; round < settings.rounds; ++round) {
        for (const std::string_view typed :
             {"truthiness", "async def", "package.json lock", "pydantic model", "the e"}) {
            for (std::size_t length = 1; length <= typed.size(); ++length)
                samples.add(timeOf([&] { (void)must(index.find(typed.substr(0, length), 20)); }));
        }
    }
    reportTail("search as you type", samples, 10ms);
}

} // namespace secondstack::bench
