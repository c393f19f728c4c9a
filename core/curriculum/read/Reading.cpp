// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/Reading.h"

#include "core/base/Text.h"

#include <algorithm>
#include <charconv>

namespace secondstack::curriculum {

namespace {

constexpr std::size_t kLongestId = 60;

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void takeOutInvisible(std::string& text, const std::string& name, int line, Problems& problems)
{
    if (std::string visible = withoutInvisible(text); visible != text) {
        problems.add(name, line, "the text has invisible characters in it", "type it again");
        text = std::move(visible);
    }
}

void takeOutInvisible(JsonNode& node, const std::string& name, Problems& problems)
{
    takeOutInvisible(node.text, name, node.line, problems);
    for (JsonNode& item : node.items)
        takeOutInvisible(item, name, problems);
    for (auto& [key, value] : node.members)
        takeOutInvisible(value, name, problems);
}

Snippet snippetOf(JsonReader& reader)
{
    Snippet snippet;
    snippet.place = placeOf(reader);
    snippet.language = readProgramLanguage(reader);
    snippet.code = reader.text("code");
    return snippet;
}

} // namespace

bool isKebabCase(std::string_view id)
{
    if (id.empty() || id.size() > kLongestId || !isLowerOrDigit(id.front()) || !isLowerOrDigit(id.back()))
        return false;
    return id.find("--") == std::string_view::npos
           && std::all_of(id.begin(), id.end(), [](char c) { return isLowerOrDigit(c) || c == '-'; });
}

void note(const Error& error, const std::string& name, Problems& problems)
{
    int line = 0;
    const std::string prefix = name + ":";
    if (error.where.starts_with(prefix))
        std::from_chars(error.where.data() + prefix.size(), error.where.data() + error.where.size(), line);
    problems.add(name, line, error.message, error.advice);
}

std::optional<std::string> textOf(const PackSource& source, const std::string& name, Problems& problems)
{
    Result<std::string> bytes = source.read(name);
    if (bytes)
        return std::move(*bytes);
    note(bytes.error(), name, problems);
    return std::nullopt;
}

std::string visibleTextOf(const PackSource& source, const std::string& name, Problems& problems)
{
    std::string text = textOf(source, name, problems).value_or(std::string{});
    takeOutInvisible(text, name, 0, problems);
    return text;
}

std::optional<JsonNode> documentOf(const Result<std::string>& bytes, const std::string& name, Problems& problems)
{
    if (!bytes) {
        note(bytes.error(), name, problems);
        return std::nullopt;
    }
    Result<JsonNode> root = parseJson(*bytes, name);
    if (!root) {
        note(root.error(), name, problems);
        return std::nullopt;
    }
    takeOutInvisible(*root, name, problems);
    return std::move(*root);
}

Place placeOf(const JsonReader& reader)
{
    return {reader.file(), reader.line()};
}

std::string readId(JsonReader& reader, std::string_view key)
{
    std::string id = reader.text(key);
    if (!id.empty() && !isKebabCase(id))
        reader.complain(key, "\"" + id + "\" is no id", "use lower case, digits and single hyphens, at most 60");
    return id;
}

std::vector<std::string> readIds(JsonReader& reader, std::string_view key)
{
    std::vector<std::string> ids = reader.texts(key);
    for (auto id = ids.begin(); id != ids.end(); ++id) {
        if (!isKebabCase(*id))
            reader.complain(key, "\"" + *id + "\" is no id", "use lower case, digits and single hyphens, at most 60");
        if (std::find(ids.begin(), id, *id) != id)
            reader.complain(key, "\"" + *id + "\" stands twice");
    }
    return ids;
}

Language readLanguage(JsonReader& reader, std::string_view key, Language fallback)
{
    if (!reader.has(key))
        return fallback;
    const std::string name = reader.text(key);
    const std::optional<Language> language = languageNamed(name);
    if (!language && !name.empty())
        reader.complain(key, "\"" + name + "\" is not known", "use one of python, js, console, toml, json, text");
    return language.value_or(fallback);
}

Language readProgramLanguage(JsonReader& reader)
{
    return readNamed(reader, "language", Language::Python, Language::JavaScript);
}

double readNumber(JsonReader& reader, std::string_view key, double least, double most)
{
    const double number = reader.number(key);
    if (number >= least && number <= most)
        return number;
    reader.complain(key, "is out of range");
    return least;
}

std::vector<int> readIntegers(const JsonNode* list, std::string_view key, JsonReader& reader)
{
    constexpr std::int64_t kMost = 1'000'000;
    std::vector<int> integers;
    if (list == nullptr)
        return integers;
    if (list->kind != JsonNode::Kind::List)
        reader.complain(key, "should be a list of whole numbers");
    for (const JsonNode& item : list->items) {
        if (item.kind == JsonNode::Kind::Integer && item.integer >= 0 && item.integer <= kMost)
            integers.push_back(static_cast<int>(item.integer));
        else
            reader.complain(key, "a whole number from 0 is expected here");
    }
    return integers;
}

std::optional<Snippet> readSnippet(JsonReader& reader, std::string_view key, Problems& problems)
{
    const JsonNode* node = reader.node(key);
    if (node == nullptr)
        return std::nullopt;
    JsonReader inner{*node, reader.file(), problems};
    Snippet snippet = snippetOf(inner);
    inner.refuseOthers();
    return snippet;
}

std::optional<CheckedSnippet> readCheckedSnippet(JsonReader& reader, std::string_view key, Problems& problems)
{
    const JsonNode* node = reader.node(key);
    if (node == nullptr)
        return std::nullopt;
    JsonReader inner{*node, reader.file(), problems};
    CheckedSnippet checked{snippetOf(inner), inner.text("expect")};
    inner.refuseOthers();
    return checked;
}

} // namespace secondstack::curriculum
