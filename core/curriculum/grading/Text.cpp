// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/grading/Text.h"

#include "core/base/Text.h"
#include "core/curriculum/Ascii.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace secondstack::curriculum {

namespace {

constexpr std::string_view kBlank = "____";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isWordPart(char c)
{
    return isLetterOrDigit(c) || c == '_';
}

bool isBetweenWords(std::string_view before, char c)
{
    return !before.empty() && isWordPart(before.back()) && isWordPart(c);
}

} // namespace

std::string normalisedFilling(std::string_view text)
{
    std::string normalised;
    char quote = 0; // the one we are inside of
    bool spaced = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote == 0 && isSpace(c)) {
            spaced = true;
            continue;
        }
        if (spaced && isBetweenWords(normalised, c))
            normalised += ' ';
        spaced = false;
        if (quote != 0 && c == '\\' && i + 1 < text.size()) {
            normalised += c;
            normalised += text[++i];
        } else if (quote == 0 ? (c == '"' || c == '\'') : c == quote) {
            quote = quote == 0 ? c : '\0';
            normalised += '"';
        } else {
            normalised += c;
        }
    }
    return normalised;
}

std::vector<std::string_view> blankPieces(std::string_view code)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = code.find(kBlank); at != std::string_view::npos; at = code.find(kBlank)) {
        pieces.push_back(code.substr(0, at));
        code.remove_prefix(std::min(code.find_first_not_of('_', at), code.size()));
    }
    pieces.push_back(code);
    return pieces;
}

std::size_t blankCount(std::string_view code)
{
    return blankPieces(code).size() - 1;
}

std::string filled(std::string_view code, const std::vector<std::string>& texts)
{
    const std::vector<std::string_view> pieces = blankPieces(code);
    std::string result(pieces.front());
    for (std::size_t blank = 0; blank + 1 < pieces.size(); ++blank) {
        result += blank < texts.size() ? std::string_view(texts[blank]) : kBlank;
        result += pieces[blank + 1];
    }
    return result;
}

std::optional<double> numberFrom(std::string_view text)
{
    constexpr std::size_t kLongestNumber = 40;
    std::string digits(trimmed(text));
    if (digits.empty() || digits.size() > kLongestNumber)
        return std::nullopt;
    if (digits.find_first_not_of("+-.,0123456789") != std::string::npos)
        return std::nullopt;
    if (digits.front() == '+' && digits.size() > 1 && digits[1] != '-')
        digits.erase(0, 1);
    std::replace(digits.begin(), digits.end(), ',', '.');
    double number = 0;
    const char* end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number, std::chars_format::fixed);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    return number;
}

std::string textFrom(double number)
{
    char text[64];
    const auto [end, error] = std::to_chars(std::begin(text), std::end(text), number);
    return error == std::errc{} ? std::string(std::begin(text), end) : std::string{};
}

bool isWithin(double typed, double value, double tolerance)
{
    constexpr double kRounding = 1e-9; // 0.1 + 0.2 must count as 0.3
    return std::abs(typed - value) <= tolerance + kRounding * std::max(1.0, std::abs(value));
}

} // namespace secondstack::curriculum
