// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/Payload.h"

#include <charconv>
#include <limits>

namespace secondstack::learner {

namespace {

constexpr std::size_t kUsualMembers = 12;

// Goes over JSON without reading it. What it makes of text that is no JSON does not matter, as long as it stays within.
class Slicer
{
public:
    explicit Slicer(std::string_view text) : m_text(text) {}

    bool take(char expected)
    {
        const bool here = m_at < m_text.size() && m_text[m_at] == expected;
        m_at += here ? 1 : 0;
        return here;
    }

    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }

    /// With its quotes; empty when there is none.
    std::string_view quoted()
    {
        const std::size_t start = m_at;
        if (!take('"'))
            return {};
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '"') {
                ++m_at;
                return m_text.substr(start, m_at - start);
            }
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        m_at = m_text.size();
        return {};
    }

    /// Up to the comma or bracket that ends it; empty when there is none.
    std::string_view value()
    {
        const std::size_t start = m_at;
        for (int depth = 0; m_at < m_text.size();) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (quoted().empty())
                    return {};
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}' || c == ']'))
                break;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

bool isQuoted(std::string_view slice)
{
    return slice.size() >= 2 && slice.front() == '"';
}

std::string_view withoutQuotes(std::string_view slice)
{
    return slice.substr(1, slice.size() - 2);
}

// Empty when it is none, or one that needs decoding.
std::string_view plainText(std::string_view slice)
{
    const bool isPlain = isQuoted(slice) && slice.find('\\') == std::string_view::npos;
    return isPlain ? withoutQuotes(slice) : std::string_view{};
}

template<typename Number>
Number parsed(std::string_view slice, Number otherwise)
{
    Number number{};
    const char* end = slice.data() + slice.size();
    const auto [stopped, error] = std::from_chars(slice.data(), end, number);
    return error == std::errc{} && stopped == end ? number : otherwise;
}

} // namespace

Payload::Payload(std::string_view json)
{
    m_members.reserve(kUsualMembers);
    Slicer slicer{json};
    bool more = slicer.take('{');
    while (more) {
        const std::string_view key = slicer.quoted();
        const std::string_view value = slicer.take(':') ? slicer.value() : std::string_view{};
        if (!isQuoted(key) || value.empty())
            break;
        m_members.push_back({withoutQuotes(key), value});
        more = slicer.take(',');
    }
    if (more || !slicer.take('}') || !slicer.isAtEnd())
        m_members.clear();
}

std::string_view Payload::slice(std::string_view key) const
{
    for (const Member& member : m_members) {
        if (member.key == key)
            return member.value;
    }
    return {};
}

JsonNode Payload::value(std::string_view key) const
{
    const std::string_view found = slice(key);
    if (found.empty())
        return {};
    auto node = parseJson(found, std::string(key));
    return node ? std::move(*node) : JsonNode{};
}

std::optional<std::string> Payload::text(std::string_view key) const
{
    JsonNode node = value(key);
    return node.kind == JsonNode::Kind::Text ? std::optional{std::move(node.text)} : std::nullopt;
}

std::string_view Payload::id(std::string_view key) const
{
    return plainText(slice(key));
}

std::vector<std::string> Payload::ids(std::string_view key) const
{
    std::vector<std::string> ids;
    Slicer slicer{slice(key)};
    for (bool more = slicer.take('['); more; more = slicer.take(',')) {
        const std::string_view id = plainText(slicer.value());
        if (!id.empty())
            ids.emplace_back(id);
    }
    return ids;
}

int Payload::integer(std::string_view key, int otherwise) const
{
    return parsed(slice(key), otherwise);
}

double Payload::number(std::string_view key, double otherwise) const
{
    return parsed(slice(key), otherwise);
}

std::optional<bool> Payload::flag(std::string_view key) const
{
    const std::string_view found = slice(key);
    if (found == "true" || found == "false")
        return found == "true";
    return std::nullopt;
}

std::string_view textAt(const JsonNode& node, std::string_view key)
{
    const JsonNode* member = node.find(key);
    return member != nullptr ? std::string_view{member->text} : std::string_view{};
}

int integerAt(const JsonNode& node, std::string_view key, int otherwise)
{
    const JsonNode* member = node.find(key);
    const bool fits = member != nullptr && member->kind == JsonNode::Kind::Integer
                      && member->integer >= std::numeric_limits<int>::min()
                      && member->integer <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(member->integer) : otherwise;
}

std::vector<std::string> textsIn(const JsonNode& list)
{
    std::vector<std::string> texts;
    for (const JsonNode& item : list.items) {
        if (item.kind == JsonNode::Kind::Text)
            texts.push_back(item.text);
    }
    return texts;
}

} // namespace secondstack::learner
