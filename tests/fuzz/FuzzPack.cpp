// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/curriculum/Check.h"
#include "core/curriculum/Grading.h"
#include "core/curriculum/Moves.h"
#include "core/curriculum/Programs.h"
#include "core/search/Document.h"
#include "tests/core/curriculum/MemorySource.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>

namespace secondstack::fuzz {

using namespace curriculum;

namespace {

tests::MemorySource sourceFrom(std::string_view bytes)
{
    constexpr std::string_view kHead = "=== ";
    tests::MemorySource source;
    std::string* file = nullptr;
    for (const std::string_view line : linesOf(bytes)) {
        if (line.starts_with(kHead))
            file = &source.files[std::string(line.substr(kHead.size()))];
        else if (file != nullptr)
            *file += std::string(line) + "\n";
    }
    return source;
}

} // namespace

void pack(std::string_view bytes)
{
    const tests::MemorySource source = sourceFrom(bytes);
    const Report report = checkPack(source);
    Problems problems;
    const Content content = loadContent(source, problems);
    for (const Problem& problem : report.problems.list())
        expect(!problem.message.empty() && problem.line >= 0, "every problem says what and where");

    for (const Question& question : content.questions) {
        const Result<Grade> right = grade(question, rightResponse(question));
        expect(!right || (right->partial >= 0 && right->partial <= 1), "partial credit is a part");
        expect(!right || right->correct == (right->partial == 1), "full credit means correct");
        if (report.problems.empty())
            expect(right && right->correct, "the right answer of a checked question is right");
    }
    for (const Program& program : collectPrograms(content))
        (void)whyWrong(program, {0, false, program.code, {}});
    const Moves moves{content.pack.moves};
    for (const Move& move : content.pack.moves) {
        if (move.from.empty() || move.to.empty())
            continue;
        const Ids now = moves.currentIds(move.from.front());
        expect(!now.empty(), "what moved is somewhere");
        for (const std::string& id : now)
            expect(moves.recordedIds(id).contains(move.from.front()), "what moved is found again by its new id");
        const Ids done = moves.doneFrom({move.from.begin(), move.from.end()});
        expect(std::ranges::all_of(move.to, [&](const std::string& to) { return done.contains(to); }),
               "what was done counts after its move");
    }
    (void)search::collectDocuments(content);
}

} // namespace secondstack::fuzz
