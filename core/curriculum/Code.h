// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

enum class Language { Python, JavaScript, Console, Toml, Json, Text };

/// "python", "js", "console", "toml", "json", "text", as in the files.
[[nodiscard]] std::string_view nameOf(Language language);
[[nodiscard]] std::optional<Language> languageNamed(std::string_view name);

/// Whether the checker and the window can execute it; the others are only shown.
[[nodiscard]] constexpr bool runs(Language language)
{
    return language == Language::Python || language == Language::JavaScript;
}

/// A block of code in a lesson, with what a run of it must do.
struct CodeSample
{
    Language language = Language::Text;
    std::string code;
    std::optional<std::string> output; ///< expected standard output, compared after withoutTrailingSpace()
    std::string fails;                 ///< not empty: it exits non-zero and says this on standard error
    std::vector<std::string> needs;    ///< npm packages
    Place place;

    bool operator==(const CodeSample&) const = default;
};

/// Code somewhere in the JSON files, e.g. the program behind a wrong option.
struct Snippet
{
    Language language = Language::Python;
    std::string code;
    Place place;

    bool operator==(const Snippet&) const = default;
};

/// A snippet and the output it must give.
struct CheckedSnippet
{
    Snippet snippet;
    std::string expect;

    bool operator==(const CheckedSnippet&) const = default;
};

} // namespace secondstack::curriculum
