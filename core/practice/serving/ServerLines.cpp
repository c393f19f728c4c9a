// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/serving/ServerLines.h"

#include "core/practice/LineCutter.h"
#include "core/practice/grading/GraderLines.h"

namespace secondstack::practice {

namespace {

constexpr const char* kWhere = "what the app's process wrote";
constexpr int kMostCode = 255;

ServerLine readTyped(JsonReader& reader)
{
    const std::string type = reader.text("type");
    if (type == "started")
        return ServerStarted{reader.flag("docs")};
    if (type == "log")
        return ServerLog{reader.text("text")};
    if (type == "problem")
        return readProblem(reader);
    if (type == "ended")
        return ServerEnd{reader.integer("code", -kMostCode, kMostCode)};
    reader.complain(std::string_view("type"), "\"" + type + "\" is not known");
    return ServerReady{};
}

} // namespace

Result<ServerLine> readServerLine(const std::string& line)
{
    if (line == "ready")
        return ServerReady{};
    const auto node = parseJson(line, kWhere, {.bytes = kLongestLine});
    if (!node)
        return fail(node.error());
    Problems problems;
    JsonReader reader{*node, kWhere, problems};
    ServerLine read = readTyped(reader);
    if (!problems.list().empty())
        return fail(ErrorKind::InvalidInput, problems.list().front().message, kWhere);
    return read;
}

} // namespace secondstack::practice
