// SPDX-License-Identifier: GPL-3.0-or-later
// A child appends fifty events a second, each its own transaction, and acknowledges each one on a pipe after append()
// came back. It is killed at a random moment; whatever it acknowledged has to be there.
#include "Child.h"
#include "core/journal/LearnerFile.h"
#include "core/storage/Backup.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <cstdio>
#include <cstring>
#include <set>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

namespace {

constexpr auto kBetweenEvents = 20ms;
constexpr std::uint64_t kRoundsPerFile = 25; // then a new one, so that making a file is interrupted as well

[[noreturn]] void appendForEver(const fs::path& path, std::uint64_t seed, int pipe)
{
    const SystemClock clock;
    Journal journal = must(openLearnerFile(path, clock, Random{seed}));
    auto next = Steady::now();
    for (int number = 1;; ++number) {
        const Event event = appendOne(journal, number);
        if (::write(pipe, event.id.bytes.data(), event.id.bytes.size()) != 16)
            throw std::runtime_error("nobody listens");
        next += kBetweenEvents;
        std::this_thread::sleep_until(next);
    }
}

struct Outcome
{
    std::size_t acknowledged = 0;
    std::size_t missing = 0;
    std::size_t damaged = 0;
    Millis slowestRestart{0};
};

void addIds(const std::string& bytes, std::set<Uuid>& ids)
{
    for (std::size_t at = 0; at + 16 <= bytes.size(); at += 16) {
        Uuid id;
        std::memcpy(id.bytes.data(), bytes.data() + at, 16);
        ids.insert(id);
    }
}

// Opens the file as the app would and counts what is wrong.
void inspect(const fs::path& path, std::uint64_t seed, const std::set<Uuid>& acknowledged, Outcome& outcome)
{
    const SystemClock clock;
    const auto start = Steady::now();
    auto journal = openLearnerFile(path, clock, Random{seed});
    outcome.slowestRestart =
        std::max(outcome.slowestRestart, std::chrono::duration_cast<Millis>(Steady::now() - start));
    if (!journal) {
        std::printf("does not open: %s\n", describe(journal.error()).c_str());
        ++outcome.damaged;
        outcome.missing += acknowledged.size();
        return;
    }
    auto problems = must(journal->verify());
    if (const auto sound = storage::checkIntegrity(journal->database()); !sound)
        problems.push_back(describe(sound.error()));
    for (const std::string& problem : problems)
        std::printf("damaged: %s\n", problem.c_str());
    outcome.damaged += problems.empty() ? 0 : 1;

    std::set<Uuid> found;
    must(journal->forEach([&](const Event& event) { found.insert(event.id); }));
    for (const Uuid& id : acknowledged)
        outcome.missing += found.count(id) == 0 ? 1 : 0;
}

} // namespace

int main(int count, char** words)
{
    const std::uint64_t rounds = option(count, words, "rounds", 15);
    const std::uint64_t seed = option(count, words, "seed", 1);
    Random random{seed};
    const TemporaryFolder folder;
    Outcome outcome;
    std::set<Uuid> acknowledged; // in the present file
    for (std::uint64_t round = 0; round < rounds; ++round) {
        const fs::path path = folder / ("learner-" + std::to_string(round / kRoundsPerFile) + ".db");
        if (round % kRoundsPerFile == 0)
            acknowledged.clear();
        const std::uint64_t childSeed = random.bits();
        // The first lives of a file are short, so that some end while it is being made.
        const std::uint64_t longest = round % kRoundsPerFile < 4 ? 40'000 : 400'000;
        const std::chrono::microseconds lifetime{(longest == 40'000 ? 0 : 20'000) + random.below(longest)};
        Child child{[&](int pipe) { appendForEver(path, childSeed, pipe); }};
        child.killAfter(lifetime);

        const std::size_t before = acknowledged.size();
        addIds(child.readAll(), acknowledged);
        outcome.acknowledged += acknowledged.size() - before;
        inspect(path, random.bits(), acknowledged, outcome);
    }
    std::printf("slowest restart %lld ms\n", static_cast<long long>(outcome.slowestRestart.count()));
    std::printf("rounds %llu acknowledged %zu missing %zu damaged %zu\n", static_cast<unsigned long long>(rounds),
                outcome.acknowledged, outcome.missing, outcome.damaged);
    return outcome.missing == 0 && outcome.damaged == 0 && outcome.acknowledged > 0 ? 0 : 1;
}
