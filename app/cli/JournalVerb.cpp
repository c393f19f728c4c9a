// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "app/process/LearnerLock.h"
#include "core/base/Text.h"
#include "core/learner/Export.h"
#include "core/learner/JournalFile.h"
#include "core/learner/ProfileFile.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace secondstack::cli {

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using storage::Access;

namespace {

struct JournalOptions
{
    std::string file;
    std::string lines;
    std::string output;
    std::vector<std::string> others;
    std::vector<std::string> also;
    bool json = false;
};

ordered_json toJson(const journal::MergeReport& report)
{
    ordered_json conflicting = ordered_json::array();
    for (const Uuid& id : report.conflicting)
        conflicting.push_back(id.toString());
    return {{"added", report.added}, {"known", report.known}, {"conflicting", conflicting}};
}

Exit show(const journal::MergeReport& report, bool json, Console& console)
{
    for (const Uuid& id : report.conflicting)
        console.complain("event " + id.toString() + " exists with different contents; no version of it counts");
    if (json)
        console.print(toJson(report));
    else
        console.output() << report.added << " added, " << report.known << " known, " << report.conflicting.size()
                         << " conflicting\n";
    return report.conflicting.empty() ? Exit::Good : Exit::Wrong;
}

Exit exportVerb(const JournalOptions& options, const Clock& clock, Console& console)
{
    auto journal = learner::openToLook(options.file, Access::Untrusted, clock);
    if (!journal)
        return console.give(journal.error());
    if (options.output.empty()) {
        const auto written = journal->forEachLine([&](const std::string& line) -> Result<void> {
            console.output() << line << '\n';
            return console.output() ? Result<void>{} : fail(ErrorKind::Failed, "the output could not be written");
        });
        return written ? Exit::Good : console.give(written.error());
    }
    const auto lines = learner::exportEvents(*journal, options.output);
    if (!lines)
        return console.give(lines.error());
    if (options.json)
        console.print({{"lines", *lines}});
    else
        console.output() << *lines << " lines written to " << options.output << '\n';
    return Exit::Good;
}

Result<journal::Admission> admissionOf(const JournalOptions& options)
{
    journal::Admission admission;
    for (const std::string& name : options.also) {
        const auto learner = Uuid::parse(name);
        if (!learner)
            return fail(learner.error());
        admission.also.insert(*learner);
    }
    return admission;
}

/// A journal that no other program of ours writes to meanwhile.
struct HeldJournal
{
    std::unique_ptr<QLockFile> lock; // goes after the journal is closed
    journal::Journal journal;
};

Result<HeldJournal> openToWrite(const fs::path& file, const Clock& clock)
{
    auto lock = process::lockLearnerFile(file);
    if (!lock)
        return fail(lock.error());
    auto journal = learner::openToWrite(file, clock, Random::fromSystem());
    if (!journal)
        return fail(journal.error());
    return HeldJournal{std::move(*lock), std::move(*journal)};
}

Exit importVerb(const JournalOptions& options, const Clock& clock, Console& console)
{
    std::error_code ignored;
    std::ifstream lines{options.lines, std::ios::binary};
    if (!lines || !fs::is_regular_file(options.lines, ignored))
        return console.give({ErrorKind::NotFound, "the file cannot be read", options.lines, "check the path"});
    const auto admission = admissionOf(options);
    if (!admission)
        return console.give(admission.error());
    auto target = openToWrite(options.file, clock);
    if (!target)
        return console.give(target.error());
    const auto report = journal::importLines(target->journal, lines, options.lines, *admission);
    return report ? show(*report, options.json, console) : console.give(report.error());
}

Exit mergeVerb(const JournalOptions& options, const Clock& clock, Console& console)
{
    std::error_code ignored;
    if (!fs::exists(options.file, ignored))
        return console.give({ErrorKind::NotFound, "there is no such file", options.file, "check the path"});
    auto target = openToWrite(options.file, clock);
    if (!target)
        return console.give(target.error());
    const auto admission = admissionOf(options);
    if (!admission)
        return console.give(admission.error());
    auto merge = journal::BatchMerge::into(target->journal, *admission);
    if (!merge)
        return console.give(merge.error());
    for (const std::string& other : options.others) {
        if (const auto merged = learner::mergeFile(*merge, other, clock); !merged)
            return console.give(merged.error());
    }
    const auto report = merge->finish();
    return report ? show(*report, options.json, console) : console.give(report.error());
}

Exit verifyVerb(const JournalOptions& options, const Clock& clock, Console& console)
{
    auto journal = learner::openToLook(options.file, Access::Untrusted, clock);
    if (!journal)
        return console.give(journal.error());
    std::vector<std::string> problems;
    if (const auto sound = storage::checkIntegrity(journal->database()); !sound)
        problems.push_back(describe(sound.error()));
    const auto broken = journal->verify();
    if (!broken)
        return console.give(broken.error());
    problems.insert(problems.end(), broken->begin(), broken->end());
    const auto stats = journal->stats();
    if (!stats)
        return console.give(stats.error());
    for (const std::string& problem : problems)
        console.complain(Problem{options.file, 0, problem, {}});
    if (options.json)
        console.print({{"events", stats->events}, {"quarantined", stats->quarantined}, {"problems", problems}});
    else if (problems.empty())
        console.output() << stats->events << " events, every hash and every link holds; " << stats->quarantined
                         << " in quarantine\n";
    return problems.empty() ? Exit::Good : Exit::Wrong;
}

Exit statsVerb(const JournalOptions& options, const Clock& clock, Console& console)
{
    auto journal = learner::openToLook(options.file, Access::Untrusted, clock);
    if (!journal)
        return console.give(journal.error());
    const auto stats = journal->stats();
    std::map<std::string, int> types;
    std::string first;
    std::string last;
    const auto read = journal->forEachFact([&](const journal::Fact& event) {
        ++types[std::string(event.type)];
        last = toIso(event.wall);
        if (first.empty())
            first = last;
    });
    if (!stats || !read)
        return console.give(stats ? read.error() : stats.error());
    if (options.json) {
        console.print({{"learner", journal->learner().toString()},
                       {"events", stats->events},
                       {"epochs", stats->epochs},
                       {"quarantined", stats->quarantined},
                       {"first", first},
                       {"last", last},
                       {"types", types}});
        return Exit::Good;
    }
    std::ostream& out = console.output();
    out << "learner " << journal->learner().toString() << '\n'
        << stats->events << " events by " << stats->epochs << " writers, " << stats->quarantined << " in quarantine\n";
    if (!first.empty())
        out << "from " << first << " to " << last << '\n';
    for (const auto& [type, count] : types)
        out << "  " << withoutInvisible(type) << ' ' << count << '\n';
    return Exit::Good;
}

using Action = Exit (*)(const JournalOptions&, const Clock&, Console&);

CLI::App* addAction(CLI::App& verb, const std::string& name, const std::string& help, Action action,
                    const std::shared_ptr<JournalOptions>& options, Console& console, Exit& exit)
{
    CLI::App* sub = verb.add_subcommand(name, help);
    sub->add_option("FILE", options->file, "A learner's file")->required();
    sub->add_flag("--json", options->json, "Print the outcome as one JSON object");
    sub->callback([action, options, &console, &exit] { exit = action(*options, SystemClock{}, console); });
    return sub;
}

} // namespace

void addJournalVerb(CLI::App& app, Console& console, Exit& exit)
{
    const auto options = std::make_shared<JournalOptions>();
    CLI::App* verb = app.add_subcommand("journal", "Export, import, merge and verify what a learner did");
    verb->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, Action action) {
        return addAction(*verb, name, help, action, options, console, exit);
    };
    add("export", "Write every event as a line of JSON", exportVerb)
        ->add_option("--output", options->output, "Into this file, whole or not at all, instead of standard output")
        ->type_name("FILE");
    CLI::App* import =
        add("import", "Add the events of exported lines; makes the learner's file when there is none", importVerb);
    import->add_option("LINES", options->lines, "What export wrote")->required();
    CLI::App* merge = add("merge", "Add the events of other files: the union, whatever the order", mergeVerb);
    merge->add_option("OTHERS", options->others, "Further learner's files, which are only read")->required();
    for (CLI::App* adding : {import, merge})
        adding
            ->add_option("--also", options->also,
                         "A learner whose events are to count here too, e.g. of another machine")
            ->type_name("LEARNER")
            ->take_all()
            ->allow_extra_args(false);
    add("verify", "Check the file, and that every hash and every link between events holds", verifyVerb);
    add("stats", "Count the events", statsVerb);
    verb->footer("A file of a newer version is read, never written.");
}

} // namespace secondstack::cli
