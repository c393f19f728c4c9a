// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/Event.h"

#include "core/base/CanonicalJson.h"
#include "core/base/JsonReader.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace secondstack::journal {

namespace {

constexpr std::size_t kLongestType = 64;
constexpr int kMostSchema = 1'000'000;
constexpr std::int64_t kMostSequence = (std::int64_t{1} << 53) - 1; // the largest number that JSON keeps exact
constexpr JsonLimits kPayloadLimits{.bytes = kLongestPayload, .depth = JsonLimits{}.depth - 1}; // a line is one deeper

class HashInput
{
public:
    void add(std::string_view bytes)
    {
        add(static_cast<std::int64_t>(bytes.size()));
        m_bytes += bytes;
    }
    void add(std::int64_t number)
    {
        for (int shift = 56; shift >= 0; shift -= 8)
            m_bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> shift);
    }
    template<std::size_t size>
    void add(const std::array<std::uint8_t, size>& bytes)
    {
        add(std::string_view{reinterpret_cast<const char*>(bytes.data()), size});
    }

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

bool isOfName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_'
           || c == '-';
}

Sha256 readHash(JsonReader& reader, std::string_view key)
{
    const std::string hex = reader.text(key);
    Sha256 hash{};
    const bool fits = hex.size() == hash.size() * 2 && hex.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!fits) {
        reader.complain(key, "is not a SHA-256 in lower-case hexadecimal");
        return hash;
    }
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    for (std::size_t i = 0; i < hash.size(); ++i)
        hash[i] = static_cast<std::uint8_t>(digit(hex[2 * i]) * 16 + digit(hex[2 * i + 1]));
    return hash;
}

Uuid readUuid(JsonReader& reader, std::string_view key)
{
    const auto id = Uuid::parse(reader.text(key));
    if (!id)
        reader.complain(key, id.error().message);
    return id.value_or(Uuid{});
}

// 64-bit numbers travel as text: not every reader of JSON keeps them exact.
std::int64_t readInteger(JsonReader& reader, std::string_view key)
{
    const std::string text = reader.text(key);
    const bool digits = !text.empty() && text.size() <= 19
                        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && (text.size() < 19 || text <= "9223372036854775807"))
        return std::stoll(text);
    reader.complain(key, "is not a whole number in quotes");
    return 0;
}

} // namespace

Sha256 hashOf(const Event& event)
{
    HashInput input;
    input.add(std::string_view{"second-stack event 1"});
    input.add(event.id.bytes);
    input.add(event.learner.bytes);
    input.add(event.epoch.bytes);
    input.add(event.sequence);
    input.add(event.hybridTime);
    input.add(std::int64_t{event.wall.utc.time_since_epoch().count()});
    input.add(std::int64_t{event.wall.offset.count()});
    input.add(std::string_view{event.type});
    input.add(std::int64_t{event.schema});
    input.add(std::string_view{event.payload});
    input.add(event.previousHash);
    return sha256(input.bytes());
}

std::string toLine(const Event& event)
{
    // Put together by hand, in the canonical order of keys: a payload that a damaged file gave goes out as it is, for
    // the reader to refuse, and must not end the export of everything else.
    const auto quoted = [](const std::string& plain) { return '"' + plain + '"'; };
    const nlohmann::json type = event.type;
    return "{\"epoch\":" + quoted(event.epoch.toString()) + ",\"hash\":" + quoted(toHex(event.hash))
           + ",\"hybrid_time\":" + quoted(std::to_string(event.hybridTime)) + ",\"id\":" + quoted(event.id.toString())
           + ",\"learner\":" + quoted(event.learner.toString()) + ",\"payload\":" + event.payload
           + ",\"previous_hash\":" + quoted(toHex(event.previousHash)) + ",\"schema\":" + std::to_string(event.schema)
           + ",\"sequence\":" + std::to_string(event.sequence)
           + ",\"type\":" + type.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
           + ",\"wall_offset\":" + std::to_string(event.wall.offset.count())
           + ",\"wall_utc\":" + std::to_string(event.wall.utc.time_since_epoch().count()) + '}';
}

Result<void> validate(const Event& event, const std::string& where)
{
    const auto refuse = [&](const char* message) { return fail(ErrorKind::InvalidInput, message, where); };
    if (event.type.empty() || event.type.size() > kLongestType || !std::ranges::all_of(event.type, isOfName))
        return refuse("the event has no usable type");
    if (event.sequence < 1 || event.sequence > kMostSequence || event.schema < 1 || event.schema > kMostSchema)
        return refuse("sequence and schema count from 1");
    if (event.hybridTime < 0 || event.hybridTime > kLastHybridTime || event.wall.utc != withinHistory(event.wall.utc))
        return refuse("the event's time lies outside the years 1970 to 6000");
    if (event.wall.offset < -kFarthestOffset || event.wall.offset > kFarthestOffset)
        return refuse("the distance from UTC is more than 18 hours");
    const auto payload = parseJson(event.payload, where, kPayloadLimits);
    if (!payload)
        return fail(payload.error());
    if (payload->kind != JsonNode::Kind::Object || canonicalJson(*payload) != event.payload)
        return refuse("the payload is not a canonical JSON object");
    if (hashOf(event) != event.hash)
        return fail(ErrorKind::Damaged, "the event was changed after it was written: its hash does not fit", where);
    return {};
}

Result<Event> parseLine(std::string_view line, const std::string& where)
{
    const auto refuse = [&](Error error) {
        error.where = where; // which is a line already; the reader counted lines within it
        return fail(std::move(error));
    };
    auto node = parseJson(line, where, {.bytes = kLongestLine});
    if (!node)
        return refuse(node.error());
    Problems problems;
    JsonReader reader{*node, where, problems};
    Event event;
    event.id = readUuid(reader, "id");
    event.learner = readUuid(reader, "learner");
    event.epoch = readUuid(reader, "epoch");
    const JsonNode* sequence = reader.node("sequence");
    const JsonNode* wall = reader.node("wall_utc");
    if (sequence == nullptr || wall == nullptr || sequence->kind != JsonNode::Kind::Integer
        || wall->kind != JsonNode::Kind::Integer)
        reader.complain("\"sequence\" and \"wall_utc\" should be whole numbers");
    else {
        event.sequence = sequence->integer;
        event.wall.utc = Instant{Millis{wall->integer}};
    }
    event.hybridTime = readInteger(reader, "hybrid_time");
    constexpr int kFarthest{kFarthestOffset.count()};
    event.wall.offset = std::chrono::minutes{reader.integer("wall_offset", -kFarthest, kFarthest)};
    event.type = reader.text("type");
    event.schema = reader.integer("schema", 1, kMostSchema);
    event.previousHash = readHash(reader, "previous_hash");
    event.hash = readHash(reader, "hash");
    if (const JsonNode* payload = reader.node("payload"))
        event.payload = canonicalJson(*payload);
    reader.refuseOthers();
    if (!problems.empty())
        return refuse(problems.firstAsError());
    if (auto valid = validate(event, where); !valid)
        return refuse(valid.error());
    return event;
}

} // namespace secondstack::journal
