// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/ZipSource.h"
#include "core/base/File.h"
#include "core/curriculum/Check.h"
#include "tests/core/curriculum/MemorySource.h"
#include "tests/core/curriculum/ZipBuilder.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <zip.h>

using namespace secondstack;
using namespace secondstack::curriculum;
using secondstack::tests::crc32Of;
using secondstack::tests::ZipLie;
using secondstack::tests::zipOf;

namespace {

std::string problemOf(const std::string& archive)
{
    const auto source = ZipSource::fromBytes(archive);
    return source ? std::string{} : source.error().message;
}

// An ordinary archive, as any tool would write it.
void writeZip(const std::filesystem::path& path, const std::map<std::string, std::string>& files)
{
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    REQUIRE(archive != nullptr);
    for (const auto& [name, bytes] : files) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        REQUIRE(zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
}

} // namespace

TEST_CASE("an archive that libzip wrote is a pack like its folder", "[zip]")
{
    const tests::TemporaryFolder folder;
    const auto small = tests::smallPack();
    writeZip(folder / "pack.zip", small.files);
    const auto source = openPack(folder / "pack.zip").value();
    CHECK(source->list().value() == small.list().value());
    CHECK(source->read("pack.json").value() == small.files.at("pack.json"));
    CHECK(source->read("nothing").error().kind == ErrorKind::NotFound);

    Problems problems;
    CHECK(loadContent(*source, problems) == loadContent(small, problems));
    CHECK(checkPack(*source).problems.empty());
}

TEST_CASE("a pack in the only folder of an archive is found", "[zip]")
{
    ZipLie top{"top/", ""};
    top.attributes = 0040755U << 16;
    const auto source = ZipSource::fromBytes(zipOf({top, {"top/pack.json", "{}"}, {"top/a/b.md", "b"}})).value();
    CHECK(source->list().value() == std::vector<std::string>{"a/b.md", "pack.json"});
    CHECK(source->read("a/b.md").value() == "b");
    const auto flat = ZipSource::fromBytes(zipOf({{"top/a", ""}, {"pack.json", "{}"}})).value();
    CHECK(flat->list().value() == std::vector<std::string>{"pack.json", "top/a"});
}

TEST_CASE("an archive may have a comment and no entries", "[zip]")
{
    CHECK(problemOf(zipOf({{"a", "1"}}, "made by hand")).empty());
    CHECK(ZipSource::fromBytes(zipOf({})).value()->list().value().empty());
}

TEST_CASE("names that lead out or clash are refused", "[zip]")
{
    using namespace std::string_literals;
    const auto name = GENERATE("/a"s, "../a"s, "a/../../b"s, "a\\b"s, "C:a"s, "a\0b"s, "a\nb"s, "NUL"s, "com1.txt"s,
                               "a."s, "a "s, "a//b"s, "1/2/3/4/5/6/7/8/9"s, ""s, "/"s, "caf\xc3\xa9"s, "caf\xe9"s);
    CAPTURE(name);
    CHECK(problemOf(zipOf({{name, "1"}})).starts_with("the name of an entry"));
}

TEST_CASE("two entries with one name, or names that differ only in case, are refused", "[zip]")
{
    const std::string problem = "two entries have the same name, or differ only in case";
    CHECK(problemOf(zipOf({{"a", "1"}, {"a", "2"}})) == problem);
    CHECK(problemOf(zipOf({{"A.md", "1"}, {"a.MD", "2"}})) == problem);
    CHECK(problemOf(zipOf({{"a", "1"}, {"a/", ""}})) == problem);
}

TEST_CASE("links, devices, encryption and unusual methods are refused", "[zip]")
{
    const auto withMode = [](std::uint32_t mode) {
        ZipLie entry{"a", "b"};
        entry.attributes = mode << 16;
        return problemOf(zipOf({entry}));
    };
    CHECK(withMode(0120777) == "the entry is a link or a device");
    CHECK(withMode(0020666) == "the entry is a link or a device");
    CHECK(withMode(0010666) == "the entry is a link or a device");
    CHECK(withMode(0040755) == "the entry is a link or a device"); // a folder by its mode, a file by its name
    CHECK(withMode(0).empty());

    CHECK(problemOf(zipOf({{"a", "b", 1}})) == "the entry is encrypted");
    CHECK(problemOf(zipOf({{"a", "b", 1 << 6}})) == "the entry is encrypted");
    CHECK(problemOf(zipOf({{"a", "b", 0, 12}})) == "the entry is packed with an unusual method");
    CHECK(problemOf(zipOf({{"a", "b", 0, 99}})) == "the entry is packed with an unusual method");
    CHECK(problemOf(zipOf({{"a/", "b", 0, 0, 0}})) == "the entry is a folder with content");
}

TEST_CASE("a directory that does not tell what is in the archive is refused", "[zip]")
{
    ZipLie otherName{"a", "1"};
    otherName.localName = "b";
    CHECK(problemOf(zipOf({otherName})) == "the entry's header and the directory do not agree");

    ZipLie overlapping{"b", "2"};
    overlapping.headerAt = 0;
    CHECK(problemOf(zipOf({{"a", "1"}, overlapping})) == "the entry overlaps another one");

    ZipLie elsewhere{"a", "1"};
    elsewhere.headerAt = 7;
    CHECK(problemOf(zipOf({elsewhere})) == "the entry has no local header");

    ZipLie larger{"a", "1"};
    larger.claimedBytes = 2;
    CHECK(problemOf(zipOf({larger})) == "the entry's sizes do not agree");
}

TEST_CASE("every cut and every flipped bit is either refused or reads as before", "[zip][property]")
{
    const std::string archive = zipOf({{"pack.json", "{\"a\": 1}"}, {"b/c.md", "text"}});
    for (std::size_t length = 0; length < archive.size(); ++length)
        CHECK_FALSE(problemOf(archive.substr(0, length)).empty());
    for (std::size_t bit = 0; bit < archive.size() * 8; ++bit) {
        std::string broken = archive;
        broken[bit / 8] = static_cast<char>(broken[bit / 8] ^ (1 << (bit % 8)));
        const auto source = ZipSource::fromBytes(broken);
        if (!source)
            continue;
        const std::vector<std::string> names = (*source)->list().value();
        for (const std::string& name : names) {
            const auto bytes = (*source)->read(name);
            CAPTURE(bit);
            CHECK((!bytes || *bytes == "{\"a\": 1}" || *bytes == "text"));
        }
    }
}

TEST_CASE("bytes that do not have their checksum are damaged", "[zip]")
{
    ZipLie entry{"a", "1"};
    entry.crc = 1;
    const auto source = ZipSource::fromBytes(zipOf({entry})).value();
    CHECK(source->read("a").error().kind == ErrorKind::Damaged);
}

TEST_CASE("an archive that unpacks to far more than it weighs is refused", "[zip]")
{
    const tests::TemporaryFolder folder;
    writeZip(folder / "bomb.zip", {{"zeros", std::string(3U << 20, '\0')}});
    CHECK(openPack(folder / "bomb.zip").error().message == "the entry unpacks to more than 100 times its size");
    writeZip(folder / "dense.zip", {{"zeros", std::string(1U << 20, '\0')}});
    CHECK(openPack(folder / "dense.zip").value()->read("zeros").value().size() == 1U << 20);
}

TEST_CASE("too much of anything is refused", "[zip]")
{
    std::vector<ZipLie> many(kMostFiles + 1);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].name = std::to_string(i);
    CHECK(problemOf(zipOf(many)) == "the archive has more than 10000 entries");
    many.pop_back();
    CHECK(problemOf(zipOf(many)).empty());

    ZipLie big{"a", std::string(1U << 20, 'a'), 0, 8};
    big.claimedBytes = (20U << 20) + 1;
    CHECK(problemOf(zipOf({big})) == "the entry is larger than a pack may hold");
    big.claimedBytes = 20U << 20;
    std::vector<ZipLie> eleven(11, big);
    for (std::size_t i = 0; i < eleven.size(); ++i)
        eleven[i].name = std::to_string(i);
    CHECK(problemOf(zipOf(eleven)) == "the archive unpacks to more than a pack may hold");
}

TEST_CASE("an entry that holds another size than it says is damaged when read", "[zip]")
{
    // 1000 zeros deflated, announced as 999 and as 1001.
    const std::string packed{"\x63\x60\x18\x05\xa3\x60\x14\x0c\x77\x00\x00", 11};
    for (const std::uint32_t claimed : {999U, 1001U}) {
        ZipLie entry{"a", packed, 0, 8};
        entry.claimedBytes = claimed;
        entry.crc = crc32Of(std::string(1000, '\0'));
        const auto source = ZipSource::fromBytes(zipOf({entry})).value();
        CHECK(source->read("a").error().kind == ErrorKind::Damaged);
    }
    ZipLie honest{"a", packed, 0, 8};
    honest.claimedBytes = 1000;
    honest.crc = crc32Of(std::string(1000, '\0'));
    CHECK(ZipSource::fromBytes(zipOf({honest})).value()->read("a").value() == std::string(1000, '\0'));
}

TEST_CASE("an archive in an archive is only bytes", "[zip]")
{
    const std::string inner = zipOf({{"../escape", "1"}});
    const auto source = ZipSource::fromBytes(zipOf({{"inner.zip", inner}})).value();
    CHECK(source->list().value() == std::vector<std::string>{"inner.zip"});
    CHECK(source->read("inner.zip").value() == inner);
}
