// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/SampleRun.h"

#include "core/base/File.h"
#include "core/base/Text.h"
#include "core/practice/Output.h"
#include "core/practice/ScratchFolder.h"

#include <memory>

namespace secondstack::practice {

namespace fs = std::filesystem;
using curriculum::Program;

namespace {

constexpr int kSignalBase = 128; // how shells and bubblewrap report a signal as an exit code

constexpr int kNodeMemory = 4; // times as much: each of its threads sets aside a heap, used or not

constexpr int kPythonAddresses = 4; // times its memory: room for the stacks of its threads, and what they set aside

// Only addresses count shared memory, and Node.js reserves far more of them than it uses.
Limits limitsFor(const Program& program, Limits limits)
{
    if (program.language == curriculum::Language::JavaScript)
        limits.memoryBytes *= kNodeMemory;
    else
        limits.addressBytes = limits.memoryBytes * kPythonAddresses;
    return limits;
}

// A sandboxed Node.js would otherwise size its heap by the machine's memory and be killed instead of failing cleanly.
std::vector<std::string> argumentsFor(const Program& program)
{
    if (program.language == curriculum::Language::JavaScript)
        return {"--max-old-space-size=512", "main.mjs"};
    return {"main.py"};
}

Result<void> fillWith(const fs::path& folder, const Program& program, const fs::path& nodeModules)
{
    const std::string file = argumentsFor(program).back();
    if (auto written = fillFolder(folder, {{file, program.code}}); !written)
        return written;
    if (program.needs.empty())
        return {};
    std::error_code error;
    fs::create_directory_symlink(nodeModules, folder / "node_modules", error);
    if (error)
        return fail(systemError(error.value(), "link the npm packages", folder));
    return {};
}

curriculum::ProgramRun asProgramRun(const RunResult& run)
{
    return {run.exitCode.value_or(kSignalBase + run.signal), run.timedOut, run.output, run.errors};
}

// The pack's own judgement, with the line to look at when there are many.
std::optional<std::string> differenceOf(const Program& program, const RunResult& run, const Command& command)
{
    if (run.capped)
        return "it " + describeEnd(run, command);
    std::optional<std::string> why = curriculum::whyWrong(program, asProgramRun(run));
    const auto* prints = std::get_if<curriculum::Prints>(&program.expectation);
    if (!why || prints == nullptr || !run.succeeded())
        return why;
    return *why + "\nfirst difference: " + firstDifference(prints->output, run.output);
}

SampleResult judged(const Program& program, RunResult run, const Command& command, const fs::path& inside)
{
    run.output = withoutFolder(std::move(run.output), inside);
    run.errors = withoutFolder(std::move(run.errors), inside);
    std::optional<std::string> difference = differenceOf(program, run, command);
    return {std::move(run), describe(program.expectation), std::move(difference)};
}

// The package that a Python program ended for the want of: "fastapi" of "No module named 'fastapi.testclient'".
std::optional<std::string> missingPackage(const RunResult& run)
{
    constexpr std::string_view kSays = "ModuleNotFoundError: No module named '";
    const std::string_view errors = trimmed(run.errors);
    const std::string_view last = errors.substr(errors.rfind('\n') + 1);
    if (!last.starts_with(kSays))
        return std::nullopt;
    const std::string_view name = last.substr(kSays.size());
    return std::string(name.substr(0, name.find_first_of(".'")));
}

Result<SampleResult> outcomeOf(const Program& program, Result<RunResult> run, const Command& command,
                               const fs::path& inside)
{
    if (!run)
        return fail(run.error());
    if (run->cancelled)
        return fail(ErrorKind::Cancelled, "the run was cancelled");
    SampleResult result = judged(program, std::move(*run), command, inside);
    const auto missing = result.isAsExpected() ? std::nullopt : missingPackage(result.run);
    if (!missing)
        return result;
    return fail(ErrorKind::Unavailable, "this Python has no package \"" + *missing + "\"", command.program.string(),
                "install it there, or name a Python that has it with --python");
}

struct Describe
{
    std::string operator()(const curriculum::Succeeds&) const { return "that it succeeds"; }
    std::string operator()(const curriculum::Prints& prints) const
    {
        return "the output " + withoutTrailingSpace(prints.output);
    }
    std::string operator()(const curriculum::EndsWithIds& ends) const
    {
        return "a last line with the ids " + join(ends.ids, " ");
    }
    std::string operator()(const curriculum::NeverPrints& never) const
    {
        return "anything but the output " + withoutTrailingSpace(never.output);
    }
    std::string operator()(const curriculum::Fails& fails) const { return "a failure that says " + fails.saying; }
};

} // namespace

std::string describe(const curriculum::Expectation& expectation)
{
    return std::visit(Describe{}, expectation);
}

SampleRunner::SampleRunner(ProcessPort& port, Toolbox toolbox, SampleOptions options)
    : m_port(port)
    , m_toolbox(std::move(toolbox))
    , m_options(std::move(options))
{
}

Result<void> SampleRunner::canRun(const Program& program) const
{
    if (!curriculum::runs(program.language))
        return fail(ErrorKind::InvalidInput, std::string(nameOf(program.language)) + " is shown, not run");
    if (const auto& interpreter = m_toolbox.interpreterFor(program.language); !interpreter)
        return fail(interpreter.error());
    for (const std::string& package : program.needs) {
        std::error_code ignored;
        if (m_options.nodeModules.empty() || !fs::is_directory(m_options.nodeModules / package, ignored))
            return fail(ErrorKind::Unavailable, "the npm package \"" + package + "\" is missing", {},
                        "install it and name its node_modules folder with --node-modules");
    }
    return {};
}

RunId SampleRunner::start(const Program& program, Done done)
{
    if (const auto ready = canRun(program); !ready) {
        done(fail(ready.error()));
        return 0;
    }
    auto made = ScratchFolder::make();
    auto filled = made ? fillWith(made->path(), program, m_options.nodeModules) : fail(made.error());
    if (!filled) {
        done(fail(filled.error()));
        return 0;
    }
    const Interpreter& interpreter = *m_toolbox.interpreterFor(program.language);
    Command command{.program = interpreter.program, .arguments = argumentsFor(program), .folder = made->path()};
    command.wallTime = m_options.wallTime;
    View view{.readable = interpreter.tree};
    if (!program.needs.empty())
        view.readable.push_back(m_options.nodeModules);

    // The folder lives as long as the run.
    const auto folder = std::make_shared<ScratchFolder>(std::move(*made));
    const fs::path inside = m_toolbox.sandbox.folderInside(command);
    return m_port.start(m_toolbox.sandbox.wrap(command, view, limitsFor(program, m_options.limits)),
                        [folder, program, command, inside, done = std::move(done)](Result<RunResult> run) {
                            done(outcomeOf(program, std::move(run), command, inside));
                        });
}

} // namespace secondstack::practice
