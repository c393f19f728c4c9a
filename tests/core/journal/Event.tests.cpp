// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;

namespace {

Event sample()
{
    Event event;
    event.id = *Uuid::parse("0198f0a0-1111-7222-8333-444455556666");
    event.learner = *Uuid::parse("0198f0a0-aaaa-7222-8333-444455556666");
    event.epoch = *Uuid::parse("0198f0a0-bbbb-7222-8333-444455556666");
    event.sequence = 7;
    event.hybridTime = (kMonday.utc.time_since_epoch().count() << 16) + 3;
    event.wall = kMonday;
    event.type = "AnswerGiven";
    event.schema = 2;
    event.payload = R"({"answer":"naïve \"quote\" \n","list":[1,2.5,null,true],"zero":0})";
    event.previousHash.fill(0x5a);
    event.hash = hashOf(event);
    return event;
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        throw std::runtime_error("nothing to replace: " + from);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("an event reads back from its line, byte for byte", "[journal]")
{
    const Event event = sample();
    const std::string line = toLine(event);
    CHECK(line.find('\n') == std::string::npos);
    const auto read = parseLine(line, "here");
    REQUIRE(read.has_value());
    CHECK(*read == event);
    CHECK(toLine(*read) == line);
}

TEST_CASE("the line of an event never changes its spelling", "[journal]")
{
    // Written down once: files that were exported yesterday must read back tomorrow.
    CHECK(
        toLine(sample())
        == R"({"epoch":"0198f0a0-bbbb-7222-8333-444455556666",)"
           R"("hash":"3fbc74a4387047e6f36b11970ef220600760d23ff7d5f57a1b0b0fb65a169358","hybrid_time":"115841433600000003",)"
           R"("id":"0198f0a0-1111-7222-8333-444455556666","learner":"0198f0a0-aaaa-7222-8333-444455556666",)"
           R"("payload":{"answer":"naïve \"quote\" \n","list":[1,2.5,null,true],"zero":0},)"
           R"("previous_hash":"5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a","schema":2,"sequence":7,)"
           R"("type":"AnswerGiven","wall_offset":60,"wall_utc":1767600000000})");
}

TEST_CASE("payloads of every JSON kind survive the line", "[journal]")
{
    for (const char* payload : {R"({})", R"({"a":-0.0})", R"({"a":1e+300})",
                                R"({"a":9007199254740991,"b":-9007199254740991})", R"({"a":[[[]],{}]})", R"({"":""})",
                                R"({"a":"\u0000\u001f"})", R"({"a":"😀 \\ /"})", R"({"a":0.1,"b":1.0})"}) {
        INFO(payload);
        const Event event = otherVersion(sample(), payload);
        const auto read = parseLine(toLine(event), "here");
        REQUIRE(read.has_value());
        CHECK(*read == event);
    }
}

TEST_CASE("an event farther from UTC than any time zone is refused", "[journal]")
{
    using std::chrono::minutes;
    for (const minutes offset : {minutes::min(), minutes::max(), minutes{1081}, minutes{-1081}}) {
        Event event = sample();
        event.wall.offset = offset;
        event.hash = hashOf(event);
        CHECK(validate(event, "here").error().kind == ErrorKind::InvalidInput);
    }
}

TEST_CASE("the type of an event is a name, which no terminal obeys", "[journal]")
{
    for (const char* type : {"", "a b", "\x1b]0;owned\x07", "caf\xc3\xa9", "A\nB"}) {
        Event event = sample();
        event.type = type;
        event.hash = hashOf(event);
        CHECK(validate(event, "here").error().kind == ErrorKind::InvalidInput);
    }
}

TEST_CASE("a line with any field damaged is refused", "[journal]")
{
    struct Damage
    {
        const char* from;
        const char* to;
        ErrorKind kind;
    };
    const std::string nine(64, '9');
    const std::string line = toLine(sample());
    const std::string hash = toHex(sample().hash);
    const std::string flipped = (hash[0] == '0' ? "1" : "0") + hash.substr(1);
    const std::vector<Damage> table{
        {"\"id\":\"0198", "\"id\":\"0298", ErrorKind::Damaged},
        {"\"id\":\"0198", "\"id\":\"x198", ErrorKind::InvalidInput},
        {"\"id\":", "\"idd\":", ErrorKind::InvalidInput},
        {"\"learner\":\"0198", "\"learner\":\"0298", ErrorKind::Damaged},
        {"\"learner\":\"0198f0a0-", "\"learner\":\"0198f0a0", ErrorKind::InvalidInput},
        {"\"epoch\":\"0198", "\"epoch\":\"0298", ErrorKind::Damaged},
        {"\"epoch\":\"0198f0a0-bbbb-7222-8333-444455556666\"", "\"epoch\":null", ErrorKind::InvalidInput},
        {"\"sequence\":7", "\"sequence\":8", ErrorKind::Damaged},
        {"\"sequence\":7", "\"sequence\":0", ErrorKind::InvalidInput},
        {"\"sequence\":7", "\"sequence\":-1", ErrorKind::InvalidInput},
        {"\"sequence\":7", "\"sequence\":7.0", ErrorKind::InvalidInput},
        {"\"sequence\":7", "\"sequence\":\"7\"", ErrorKind::InvalidInput},
        {"\"sequence\":7", "\"sequence\":9007199254740993", ErrorKind::InvalidInput},
        {"\"hybrid_time\":\"115", "\"hybrid_time\":\"116", ErrorKind::Damaged},
        {"\"hybrid_time\":\"115841433600000003\"", "\"hybrid_time\":115841433600000003", ErrorKind::InvalidInput},
        {"\"hybrid_time\":\"115", "\"hybrid_time\":\"-115", ErrorKind::InvalidInput},
        {"\"hybrid_time\":\"115841433600000003\"", "\"hybrid_time\":\"9223372036854775808\"", ErrorKind::InvalidInput},
        {"\"hybrid_time\":\"115841433600000003\"", "\"hybrid_time\":\"9223372036854775807\"", ErrorKind::InvalidInput},
        {"\"wall_utc\":1767600000000", "\"wall_utc\":1767600000001", ErrorKind::Damaged},
        {"\"wall_utc\":1767600000000", "\"wall_utc\":9007199254740991", ErrorKind::InvalidInput},
        {"\"wall_utc\":1767600000000", "\"wall_utc\":\"today\"", ErrorKind::InvalidInput},
        {"\"wall_offset\":60", "\"wall_offset\":61", ErrorKind::Damaged},
        {"\"wall_offset\":60", "\"wall_offset\":1081", ErrorKind::InvalidInput},
        {"\"type\":\"AnswerGiven\"", "\"type\":\"AnswerTaken\"", ErrorKind::Damaged},
        {"\"type\":\"AnswerGiven\"", "\"type\":\"\"", ErrorKind::InvalidInput},
        {"\"type\":\"AnswerGiven\"", "\"type\":[\"AnswerGiven\"]", ErrorKind::InvalidInput},
        {"\"schema\":2", "\"schema\":3", ErrorKind::Damaged},
        {"\"schema\":2", "\"schema\":0", ErrorKind::InvalidInput},
        {"\"list\":[1,", "\"list\":[2,", ErrorKind::Damaged},
        {"\"payload\":{", "\"payload\":{\"zero\":1,", ErrorKind::InvalidInput}, // the key stands twice
        {"\"previous_hash\":\"5a", "\"previous_hash\":\"5b", ErrorKind::Damaged},
        {"\"previous_hash\":\"5a", "\"previous_hash\":\"5A", ErrorKind::InvalidInput},
        {"\"previous_hash\":\"5a", "\"previous_hash\":\"", ErrorKind::InvalidInput},
        {hash.c_str(), flipped.c_str(), ErrorKind::Damaged},
        {hash.c_str(), nine.c_str(), ErrorKind::Damaged},
        {"{\"epoch\"", "{\"extra\":1,\"epoch\"", ErrorKind::InvalidInput},
        {"1767600000000}", "1767600000000", ErrorKind::InvalidInput},
        {"1767600000000}", "1767600000000}{}", ErrorKind::InvalidInput},
        {"naïve", "na\xefve", ErrorKind::InvalidInput},
    };
    for (const Damage& damage : table) {
        INFO(damage.from << " -> " << damage.to);
        const auto read = parseLine(replaced(line, damage.from, damage.to), "bundle:12");
        REQUIRE_FALSE(read.has_value());
        CHECK(nameOf(read.error().kind) == nameOf(damage.kind));
        CHECK(read.error().where == "bundle:12");
        CHECK_FALSE(read.error().message.empty());
    }
}

TEST_CASE("a line without any one of its fields is refused", "[journal]")
{
    const std::string line = toLine(sample());
    for (const char* field : {"epoch", "hash", "hybrid_time", "id", "learner", "payload", "previous_hash", "schema",
                              "sequence", "type", "wall_offset", "wall_utc"}) {
        INFO(field);
        const std::string quoted = "\"" + std::string(field) + "\":";
        CHECK(parseLine(replaced(line, quoted, "\"unknown\":"), "here").error().kind == ErrorKind::InvalidInput);
    }
    for (const char* other : {"", "null", "[]", "{}", "\"text\"", "7", "not json"})
        CHECK(parseLine(other, "here").error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("what one journal accepts, every journal can read from the line", "[journal]")
{
    std::string deep = "1";
    for (int depth = 0; depth < 31; ++depth)
        deep = "[" + deep + "]";
    const std::string texts = "\"" + std::string(60'000, 'x') + "\",";
    for (const std::string& payload :
         {std::string("{\"a\":" + deep + "}"), std::string("{\"a\":\"" + std::string(65'537, 'x') + "\"}"),
          "{\"a\":[" + texts + texts + texts + texts + "\"" + std::string(22'000, 'x') + "\"]}"}) {
        const Event event = otherVersion(sample(), payload);
        CHECK(validate(event, "here").has_value() == parseLine(toLine(event), "here").has_value());
    }
    Event event = sample();
    for (const char* type : {"\xff", "Zeile\n", "Größe"}) {
        event.type = type;
        event.hash = hashOf(event);
        CHECK(validate(event, "here").has_value() == parseLine(toLine(event), "here").has_value());
    }
}

TEST_CASE("an event with a payload that is no JSON can still be written as a line, which is refused", "[journal]")
{
    // Such bytes come from a damaged file; exporting the rest must not end in an exception.
    const Event event = otherVersion(sample(), "{\"a\":");
    CHECK_FALSE(parseLine(toLine(event), "here").has_value());
}
