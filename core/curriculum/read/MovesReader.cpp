// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

constexpr std::size_t kMostMoves = 1000;

Move readMove(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Move move;
    move.place = placeOf(reader);
    move.from = readIds(reader, "from");
    move.to = readIds(reader, "to");
    move.since = reader.text("since");
    if (reader.has("from") && move.from.empty())
        reader.complain("from"sv, "is empty");
    if (reader.has("to") && move.to.empty())
        reader.complain("to"sv, "is empty");
    if (move.from.size() > 1 && move.to.size() > 1)
        reader.complain("several activities cannot become several others at once"s, "write one move for each");
    reader.refuseOthers();
    return move;
}

} // namespace

std::vector<Move> readMoves(const JsonNode& root, const std::string& file, Problems& problems)
{
    JsonReader reader{root, file, problems};
    std::vector<Move> moves;
    for (const JsonNode* move : reader.objects("moved")) {
        if (moves.size() == kMostMoves) {
            reader.complain("moved"sv, "has more than " + std::to_string(kMostMoves) + " entries");
            break;
        }
        moves.push_back(readMove(*move, file, problems));
    }
    reader.refuseOthers();
    return moves;
}

} // namespace secondstack::curriculum
