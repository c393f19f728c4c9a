// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Code.h"

#include <array>
#include <utility>

namespace secondstack::curriculum {

namespace {

constexpr std::array<std::pair<Language, std::string_view>, 6> kLanguages{{{Language::Python, "python"},
                                                                           {Language::JavaScript, "js"},
                                                                           {Language::Console, "console"},
                                                                           {Language::Toml, "toml"},
                                                                           {Language::Json, "json"},
                                                                           {Language::Text, "text"}}};

} // namespace

std::string_view nameOf(Language language)
{
    return kLanguages[static_cast<std::size_t>(language)].second;
}

std::optional<Language> languageNamed(std::string_view name)
{
    for (const auto& [language, candidate] : kLanguages) {
        if (candidate == name)
            return language;
    }
    return std::nullopt;
}

} // namespace secondstack::curriculum
