// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/Findings.h"

#include <algorithm>

namespace secondstack::doctor {

namespace {

bool isGood(const Findings& findings, std::string_view subject)
{
    const auto isOfIt = [&](const Finding& finding) { return finding.subject == subject; };
    return std::ranges::any_of(findings, isOfIt) && std::ranges::all_of(findings, [&](const Finding& finding) {
               return !isOfIt(finding) || finding.state == State::Good;
           });
}

} // namespace

const char* nameOf(State state)
{
    switch (state) {
    case State::Good: return "good";
    case State::Limited: return "limited";
    case State::Bad: return "bad";
    }
    return "";
}

std::vector<Ability> abilitiesAfter(const Findings& findings)
{
    const bool python = isGood(findings, subject::kPython);
    const bool packages = python && isGood(findings, subject::kPackages);
    return {{"read lessons, answer quizzes, decide, plan", isGood(findings, subject::kPack), "a pack that can be read"},
            {"keep progress, back it up", isGood(findings, subject::kSpace) && isGood(findings, subject::kDatabase),
             "free space and a sound database"},
            {"run Python samples", python, "Python 3.11 or newer"},
            {"run FastAPI samples", packages, "the packages of the course; fetching them once needs a network"},
            {"practise exercises, and have them checked", packages && isGood(findings, subject::kGrading),
             "the packages of the course"},
            {"try an app, with its documentation pages", packages && isGood(findings, subject::kDocs),
             "the packages of the course"},
            {"run Node.js samples", isGood(findings, subject::kNode), "Node.js 20 or newer"},
            {"run code that came from others", isGood(findings, subject::kSandbox), "a sandbox"}};
}

} // namespace secondstack::doctor
