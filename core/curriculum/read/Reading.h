// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of single files share.
#pragma once

#include "core/base/JsonReader.h"
#include "core/curriculum/Code.h"
#include "core/curriculum/PackSource.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

/// Lower case, digits and single hyphens between them, at most 60 characters.
[[nodiscard]] bool isKebabCase(std::string_view id);

/// The text of a file; what is wrong with it is noted, and then there is none.
[[nodiscard]] std::optional<std::string> textOf(const PackSource& source, const std::string& name, Problems& problems);

/// The same for a text that is shown as it is: invisible characters are noted and taken out.
[[nodiscard]] std::string visibleTextOf(const PackSource& source, const std::string& name, Problems& problems);

/// What was read from a JSON file, parsed. Invisible characters in its texts are noted and taken out.
[[nodiscard]] std::optional<JsonNode> documentOf(const Result<std::string>& bytes, const std::string& name,
                                                 Problems& problems);

/// Notes an error of a call that says "file:line" in `where`.
void note(const Error& error, const std::string& name, Problems& problems);

[[nodiscard]] Place placeOf(const JsonReader& reader);

/// A kebab-case id; another shape is noted.
[[nodiscard]] std::string readId(JsonReader& reader, std::string_view key = "id");

/// Kebab-case ids, each once.
[[nodiscard]] std::vector<std::string> readIds(JsonReader& reader, std::string_view key);

/// The language named by `key`; `fallback` when it is absent.
[[nodiscard]] Language readLanguage(JsonReader& reader, std::string_view key, Language fallback);

/// "language", which must be one that runs.
[[nodiscard]] Language readProgramLanguage(JsonReader& reader);

/// One of the choices, by the name that nameOf() gives it.
template<typename Choice, typename... Others>
[[nodiscard]] Choice readNamed(JsonReader& reader, std::string_view key, Choice first, Others... others)
{
    return reader.choice<Choice>(key, {{nameOf(first), first}, {nameOf(others), others}...});
}

/// A number within bounds.
[[nodiscard]] double readNumber(JsonReader& reader, std::string_view key, double least, double most);

/// Whole numbers of a list; anything else in it is noted.
[[nodiscard]] std::vector<int> readIntegers(const JsonNode* list, std::string_view key, JsonReader& reader);

/// {"language", "code"} under `key`.
[[nodiscard]] std::optional<Snippet> readSnippet(JsonReader& reader, std::string_view key, Problems& problems);

/// {"language", "code", "expect"} under `key`.
[[nodiscard]] std::optional<CheckedSnippet> readCheckedSnippet(JsonReader& reader, std::string_view key,
                                                               Problems& problems);

} // namespace secondstack::curriculum
