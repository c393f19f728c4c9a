// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JsonReader.h"

#include <algorithm>

namespace secondstack {

using Kind = JsonNode::Kind;

JsonReader::JsonReader(const JsonNode& node, std::string file, Problems& problems)
    : m_node(node)
    , m_file(std::move(file))
    , m_problems(problems)
{
    if (m_node.kind != Kind::Object)
        complain("an object { } is expected here");
}

void JsonReader::complain(std::string message, std::string advice)
{
    m_problems.add(m_file, m_node.line, std::move(message), std::move(advice));
}

void JsonReader::complain(std::string_view key, const std::string& message, std::string advice)
{
    const JsonNode* value = m_node.find(key);
    m_problems.add(m_file, value != nullptr ? value->line : m_node.line, "\"" + std::string(key) + "\": " + message,
                   std::move(advice));
}

const JsonNode* JsonReader::node(std::string_view key)
{
    m_asked.emplace_back(key);
    return m_node.find(key);
}

const JsonNode* JsonReader::present(std::string_view key, Kind kind, const char* name)
{
    const JsonNode* value = node(key);
    if (value == nullptr)
        return nullptr;
    const bool integerAsNumber = kind == Kind::Number && value->kind == Kind::Integer;
    if (value->kind == kind || integerAsNumber)
        return value;
    complain(key, std::string("should be ") + name);
    return nullptr;
}

const JsonNode* JsonReader::required(std::string_view key, Kind kind, const char* name)
{
    if (m_node.kind == Kind::Object && !has(key))
        complain("\"" + std::string(key) + "\" is missing");
    return present(key, kind, name);
}

std::string JsonReader::text(std::string_view key)
{
    const JsonNode* value = required(key, Kind::Text, "a text");
    if (value != nullptr && value->text.empty())
        complain(key, "is empty");
    return value != nullptr ? value->text : std::string{};
}

std::string JsonReader::textOr(std::string_view key, std::string fallback)
{
    const JsonNode* value = present(key, Kind::Text, "a text");
    return value != nullptr ? value->text : std::move(fallback);
}

std::vector<std::string> JsonReader::textsOf(const JsonNode* list, std::string_view key)
{
    std::vector<std::string> texts;
    if (list == nullptr)
        return texts;
    for (const JsonNode& item : list->items) {
        if (item.kind == Kind::Text && !item.text.empty())
            texts.push_back(item.text);
        else
            m_problems.add(m_file, item.line, "\"" + std::string(key) + "\": a text is expected here");
    }
    return texts;
}

std::vector<std::string> JsonReader::texts(std::string_view key)
{
    return textsOf(required(key, Kind::List, "a list of texts"), key);
}

std::vector<std::string> JsonReader::textsOr(std::string_view key)
{
    return textsOf(present(key, Kind::List, "a list of texts"), key);
}

int JsonReader::within(std::string_view key, const JsonNode& value, int least, int most)
{
    if (value.integer >= least && value.integer <= most)
        return static_cast<int>(value.integer);
    complain(key,
             std::to_string(value.integer) + " is outside " + std::to_string(least) + " ... " + std::to_string(most));
    return least;
}

int JsonReader::integer(std::string_view key, int least, int most)
{
    const JsonNode* value = required(key, Kind::Integer, "a whole number");
    return value != nullptr ? within(key, *value, least, most) : least;
}

int JsonReader::integerOr(std::string_view key, int least, int most, int fallback)
{
    const JsonNode* value = present(key, Kind::Integer, "a whole number");
    return value != nullptr ? within(key, *value, least, most) : fallback;
}

double JsonReader::number(std::string_view key)
{
    const JsonNode* value = required(key, Kind::Number, "a number");
    return value != nullptr ? value->number : 0;
}

double JsonReader::numberOr(std::string_view key, double fallback)
{
    const JsonNode* value = present(key, Kind::Number, "a number");
    return value != nullptr ? value->number : fallback;
}

bool JsonReader::flag(std::string_view key)
{
    const JsonNode* value = required(key, Kind::Flag, "true or false");
    return value != nullptr && value->flag;
}

bool JsonReader::flagOr(std::string_view key, bool fallback)
{
    const JsonNode* value = present(key, Kind::Flag, "true or false");
    return value != nullptr ? value->flag : fallback;
}

std::vector<const JsonNode*> JsonReader::objectsOf(const JsonNode* list, std::string_view key)
{
    std::vector<const JsonNode*> objects;
    if (list == nullptr)
        return objects;
    for (const JsonNode& item : list->items) {
        if (item.kind == Kind::Object)
            objects.push_back(&item);
        else
            m_problems.add(m_file, item.line, "\"" + std::string(key) + "\": an object { } is expected here");
    }
    return objects;
}

std::vector<const JsonNode*> JsonReader::objects(std::string_view key)
{
    return objectsOf(required(key, Kind::List, "a list"), key);
}

std::vector<const JsonNode*> JsonReader::objectsOr(std::string_view key)
{
    return objectsOf(present(key, Kind::List, "a list"), key);
}

void JsonReader::refuseOthers()
{
    for (const auto& [key, value] : m_node.members) {
        if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end())
            m_problems.add(m_file, value.line, "\"" + key + "\" is not known here", "check the spelling");
    }
}

} // namespace secondstack
