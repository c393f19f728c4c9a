// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/GraderLines.h"

#include "core/base/JsonReader.h"
#include "core/practice/LineCutter.h"

#include <algorithm>
#include <utility>

namespace secondstack::practice {

namespace {

constexpr const char* kWhere = "what the grader wrote";
constexpr int kLastLine = 1'000'000;

// null, which Python writes for what is not there, is no text.
std::string textOrNothing(JsonReader& reader, std::string_view key)
{
    const JsonNode* node = reader.node(key);
    return node != nullptr && node->kind == JsonNode::Kind::Text ? node->text : std::string{};
}

CheckResult readCheck(JsonReader& reader)
{
    CheckResult check;
    check.id = reader.text("id");
    check.name = reader.text("name");
    check.isRun = reader.flagOr("run", true);
    check.passed = reader.flag("passed");
    check.seconds = reader.number("seconds");
    check.requirement = textOrNothing(reader, "requirement");
    check.message = textOrNothing(reader, "message");
    check.call = textOrNothing(reader, "call");
    check.expected = textOrNothing(reader, "expected");
    check.got = textOrNothing(reader, "got");
    check.difference = textOrNothing(reader, "difference");
    check.traceback = textOrNothing(reader, "traceback");
    return check;
}

GraderEnd readEnd(JsonReader& reader, Problems& problems)
{
    GraderEnd end;
    end.passed = reader.flag("passed");
    end.python = reader.text("python");
    end.seconds = reader.number("seconds");
    if (const JsonNode* mistake = reader.node("mistake");
        mistake != nullptr && mistake->kind == JsonNode::Kind::Object) {
        JsonReader named{*mistake, kWhere, problems};
        end.mistake = NamedMistake{named.text("id"), named.text("title"), named.flag("advice")};
    }
    if (const JsonNode* packages = reader.node("packages")) {
        for (const JsonNode::Member& package : packages->members)
            end.packages.emplace(package.key, package.value.text);
    }
    return end;
}

} // namespace

GradingProblem readProblem(JsonReader& reader)
{
    GradingProblem problem;
    problem.kind = reader.text("kind");
    problem.message = reader.text("message");
    problem.file = textOrNothing(reader, "file");
    problem.traceback = textOrNothing(reader, "traceback");
    const JsonNode* line = reader.node("line");
    if (line != nullptr && line->kind == JsonNode::Kind::Integer && line->integer > 0 && line->integer < kLastLine)
        problem.line = static_cast<int>(line->integer);
    return problem;
}

Result<GraderLine> readGraderLine(const std::string& line)
{
    const auto node = parseJson(line, kWhere, {.bytes = kLongestLine});
    if (!node)
        return fail(node.error());
    Problems problems;
    JsonReader reader{*node, kWhere, problems};
    const std::string type = reader.text("type");
    GraderLine read;
    if (type == "check")
        read = readCheck(reader);
    else if (type == "problem")
        read = readProblem(reader);
    else if (type == "verdict")
        read = readEnd(reader, problems);
    else
        reader.complain(std::string_view("type"), "\"" + type + "\" is not known");
    if (!problems.list().empty())
        return fail(ErrorKind::InvalidInput, problems.list().front().message, kWhere);
    return read;
}

} // namespace secondstack::practice
