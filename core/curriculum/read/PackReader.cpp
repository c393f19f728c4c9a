// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

namespace {

constexpr int kFormat = 1;

Week readWeek(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Week week;
    week.id = readId(reader);
    week.title = reader.text("title");
    week.theme = reader.text("theme");
    week.days = readIds(reader, "days");
    reader.refuseOthers();
    return week;
}

} // namespace

Pack readPack(const JsonNode& root, const std::string& file, Problems& problems)
{
    JsonReader reader{root, file, problems};
    Pack pack;
    const JsonNode* format = root.find("format");
    if (format != nullptr && format->kind == JsonNode::Kind::Integer && format->integer > kFormat) {
        reader.complain("format", "this pack was written for a later version of the app", "update the app");
        return pack;
    }
    pack.info.format = reader.integer("format", kFormat, kFormat);
    pack.info.id = readId(reader);
    pack.info.title = reader.text("title");
    pack.info.version = reader.text("version");
    pack.info.language = reader.text("language");
    pack.info.licence = reader.text("licence");
    pack.info.summary = reader.text("summary");
    for (const JsonNode* week : reader.objects("weeks"))
        pack.weeks.push_back(readWeek(*week, file, problems));
    if (pack.weeks.empty())
        reader.complain("a pack needs at least one week");
    reader.refuseOthers();
    return pack;
}

} // namespace secondstack::curriculum
