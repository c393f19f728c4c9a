// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"

#include "core/base/Text.h"

#include <iterator>
#include <nlohmann/json.hpp>

namespace secondstack {

const JsonNode* JsonNode::find(std::string_view key) const
{
    for (const auto& [name, value] : members) {
        if (name == key)
            return &value;
    }
    return nullptr;
}

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kLargestInteger = std::int64_t{1} << 53;

// Walks the bytes for the parser and knows the line of the last character that was not white space: the parser reads
// one character ahead after a number, and that may be the line end.
class LineCounter
{
public:
    using difference_type = std::ptrdiff_t;
    using value_type = char;
    using pointer = const char*;
    using reference = const char&;
    using iterator_category = std::input_iterator_tag;

    struct Place
    {
        int line = 1;
        int lineOfInk = 1;
    };

    LineCounter(const char* at, Place* place) : m_at(at), m_place(place) {}

    reference operator*() const { return *m_at; }
    LineCounter& operator++()
    {
        if (*m_at == '\n')
            ++m_place->line;
        else if (*m_at != ' ' && *m_at != '\t' && *m_at != '\r')
            m_place->lineOfInk = m_place->line;
        ++m_at;
        return *this;
    }
    bool operator==(const LineCounter& other) const { return m_at == other.m_at; }
    bool operator!=(const LineCounter& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    Place* m_place;
};

class Builder final : public nlohmann::json_sax<Json>
{
public:
    Builder(const LineCounter::Place& place, const JsonLimits& limits) : m_place(place), m_limits(limits) {}

    [[nodiscard]] JsonNode takeRoot() { return std::move(m_root); }
    [[nodiscard]] const std::string& problem() const { return m_problem; }
    [[nodiscard]] ErrorKind problemKind() const { return m_problemKind; }

    bool null() override { return add(JsonNode{}); }
    bool boolean(bool value) override
    {
        JsonNode node{.kind = JsonNode::Kind::Flag};
        node.flag = value;
        return add(std::move(node));
    }
    bool number_integer(number_integer_t value) override { return addInteger(value); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > static_cast<number_unsigned_t>(kLargestInteger))
            return refuse("the number is too large to be exact everywhere");
        return addInteger(static_cast<std::int64_t>(value));
    }
    bool number_float(number_float_t value, const string_t& digits) override
    {
        if (digits.find_first_of(".eE") == std::string::npos)
            return refuse("the number is too large to be exact everywhere");
        JsonNode node{.kind = JsonNode::Kind::Number};
        node.number = value;
        return add(std::move(node));
    }
    bool string(string_t& value) override
    {
        if (value.size() > m_limits.text)
            return refuse("a text is longer than " + std::to_string(m_limits.text) + " bytes", ErrorKind::TooLarge);
        JsonNode node{.kind = JsonNode::Kind::Text};
        node.text = std::move(value);
        return add(std::move(node));
    }
    bool binary(binary_t&) override { return refuse("binary data is not allowed"); }
    bool start_object(std::size_t) override { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        JsonNode& object = *m_open.back();
        if (name.size() > m_limits.text)
            return refuse("a key is too long", ErrorKind::TooLarge);
        if (object.members.size() >= m_limits.keys)
            return refuse("an object has more than " + std::to_string(m_limits.keys) + " keys", ErrorKind::TooLarge);
        if (object.find(name) != nullptr)
            return refuse("the key \"" + name + "\" stands twice in one object");
        object.members.push_back({std::move(name), JsonNode{}});
        return true;
    }
    bool parse_error(std::size_t, const std::string& token, const Json::exception&) override
    {
        return refuse(token.empty() ? "the text ends too early" : "this is not JSON: unexpected \"" + token + "\"");
    }

private:
    bool refuse(std::string problem, ErrorKind kind = ErrorKind::InvalidInput)
    {
        m_problem = std::move(problem);
        m_problemKind = kind;
        return false;
    }
    bool addInteger(std::int64_t value)
    {
        if (value > kLargestInteger || value < -kLargestInteger)
            return refuse("the number is too large to be exact everywhere");
        JsonNode node{.kind = JsonNode::Kind::Integer};
        node.integer = value;
        node.number = static_cast<double>(value);
        return add(std::move(node));
    }
    bool add(JsonNode node) { return place(std::move(node)) != nullptr; }
    JsonNode* place(JsonNode node)
    {
        if (++m_values > m_limits.values) {
            refuse("there are more than " + std::to_string(m_limits.values) + " values", ErrorKind::TooLarge);
            return nullptr;
        }
        node.line = m_place.lineOfInk;
        if (m_open.empty())
            return &(m_root = std::move(node));
        JsonNode& parent = *m_open.back();
        if (parent.kind == JsonNode::Kind::List)
            return &parent.items.emplace_back(std::move(node));
        return &(parent.members.back().value = std::move(node));
    }
    bool open(JsonNode::Kind kind)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.depth)
            return refuse("the values are nested deeper than " + std::to_string(m_limits.depth), ErrorKind::TooLarge);
        JsonNode* node = place(JsonNode{.kind = kind});
        if (node != nullptr)
            m_open.push_back(node);
        return node != nullptr;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    const LineCounter::Place& m_place;
    const JsonLimits& m_limits;
    JsonNode m_root;
    std::size_t m_values = 0;
    std::vector<JsonNode*> m_open; // a node's address is stable while it is the last of its parent
    std::string m_problem;
    ErrorKind m_problemKind = ErrorKind::InvalidInput;
};

} // namespace

Result<JsonNode> parseJson(std::string_view bytes, const std::string& where, const JsonLimits& limits)
{
    if (bytes.size() > limits.bytes)
        return fail(ErrorKind::TooLarge, "the text is larger than " + std::to_string(limits.bytes) + " bytes", where);
    if (!isUtf8(bytes))
        return fail(ErrorKind::InvalidInput, "the text is not UTF-8", where, "save the file as UTF-8");

    LineCounter::Place place;
    Builder builder{place, limits};
    const auto here = [&] { return where + ":" + std::to_string(place.lineOfInk); };
    try {
        const LineCounter begin{bytes.data(), &place};
        const LineCounter end{bytes.data() + bytes.size(), &place};
        if (Json::sax_parse(begin, end, &builder))
            return builder.takeRoot();
    } catch (const std::exception& exception) {
        return fail(ErrorKind::InvalidInput, exception.what(), here());
    }
    return fail(builder.problemKind(), builder.problem(), here());
}

} // namespace secondstack
