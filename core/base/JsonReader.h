// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/base/Problems.h"

#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace secondstack {

/// Reads the members of one JSON object by name and type. What is missing, mistyped, out of range or unknown is noted
/// in `problems` with file and line, and a harmless value is returned, so that a reader can go on and report
/// everything.
class JsonReader
{
public:
    JsonReader(const JsonNode& node, std::string file, Problems& problems);

    [[nodiscard]] bool has(std::string_view key) const { return m_node.find(key) != nullptr; }
    [[nodiscard]] int line() const { return m_node.line; }
    [[nodiscard]] const std::string& file() const { return m_file; }

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string textOr(std::string_view key, std::string fallback = {});
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] std::vector<std::string> textsOr(std::string_view key);
    [[nodiscard]] int integer(std::string_view key, int least, int most);
    [[nodiscard]] int integerOr(std::string_view key, int least, int most, int fallback);
    [[nodiscard]] double number(std::string_view key);
    [[nodiscard]] double numberOr(std::string_view key, double fallback);
    [[nodiscard]] bool flag(std::string_view key);
    [[nodiscard]] bool flagOr(std::string_view key, bool fallback);

    /// A text that must be one of the names given.
    template<typename Choice>
    [[nodiscard]] Choice choice(std::string_view key, std::initializer_list<std::pair<std::string_view, Choice>> names)
    {
        const std::string name = text(key);
        std::string known;
        for (const auto& [candidate, value] : names) {
            if (candidate == name)
                return value;
            known += (known.empty() ? "" : ", ") + std::string(candidate);
        }
        if (!name.empty())
            complain(key, "\"" + name + "\" is not known", "use one of " + known);
        return names.begin()->second;
    }

    /// The objects of a list; what is no object is complained of and left out.
    [[nodiscard]] std::vector<const JsonNode*> objects(std::string_view key);
    [[nodiscard]] std::vector<const JsonNode*> objectsOr(std::string_view key);

    /// The raw value, for shapes the calls above do not cover; nullptr when absent.
    [[nodiscard]] const JsonNode* node(std::string_view key);

    void complain(std::string message, std::string advice = {});
    void complain(std::string_view key, const std::string& message, std::string advice = {});

    /// Call last: complains of every member nobody asked for, which is how a misspelt key is found.
    void refuseOthers();

private:
    const JsonNode* required(std::string_view key, JsonNode::Kind kind, const char* name);
    const JsonNode* present(std::string_view key, JsonNode::Kind kind, const char* name);
    [[nodiscard]] std::vector<const JsonNode*> objectsOf(const JsonNode* list, std::string_view key);
    [[nodiscard]] std::vector<std::string> textsOf(const JsonNode* list, std::string_view key);
    [[nodiscard]] int within(std::string_view key, const JsonNode& value, int least, int most);

    const JsonNode& m_node;
    std::string m_file;
    Problems& m_problems;
    std::vector<std::string> m_asked;
};

} // namespace secondstack
