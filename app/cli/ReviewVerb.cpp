// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "core/base/File.h"
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "core/review/Replay.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <ostream>

namespace secondstack::cli {

using review::Replayed;
using review::Review;

namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 28;

struct ReplayOptions
{
    std::string input;
    double retention = review::Settings{}.retention;
    bool withoutFuzz = false;
    std::vector<double> weights;
};

Result<review::Settings> settingsFrom(const ReplayOptions& options)
{
    review::Settings settings;
    if (!(options.retention > 0 && options.retention < 1))
        return fail(ErrorKind::InvalidInput, "the retention lies between 0 and 1");
    settings.retention = options.retention;
    settings.hasFuzz = !options.withoutFuzz;
    if (options.weights.empty())
        return settings;
    if (options.weights.size() != settings.weights.size())
        return fail(ErrorKind::InvalidInput,
                    "FSRS-6 has 21 weights, these are " + std::to_string(options.weights.size()));
    if (!std::ranges::all_of(options.weights, [](double weight) { return std::isfinite(weight); }))
        return fail(ErrorKind::InvalidInput, "a weight is a number");
    std::ranges::copy(options.weights, settings.weights.begin());
    settings.weights = review::clipped(settings.weights);
    return settings;
}

Result<Review> reviewIn(std::string_view line, const std::string& where)
{
    const auto node = parseJson(line, where);
    if (!node)
        return fail(node.error());
    const JsonNode* card = node->find("card");
    const JsonNode* at = node->find("at");
    const JsonNode* rating = node->find("rating");
    if (card == nullptr || card->kind != JsonNode::Kind::Text || card->text.empty())
        return fail(ErrorKind::InvalidInput, "\"card\" has to be a text", where);
    if (at == nullptr || at->kind != JsonNode::Kind::Text)
        return fail(ErrorKind::InvalidInput, "\"at\" has to be a moment", where,
                    "write it as 2026-11-23T09:30:00+01:00");
    if (rating == nullptr || rating->kind != JsonNode::Kind::Integer || rating->integer < 1 || rating->integer > 4)
        return fail(ErrorKind::InvalidInput, "\"rating\" has to be 1 (again), 2 (hard), 3 (good) or 4 (easy)", where);
    const auto moment = parseWallTime(at->text);
    if (!moment)
        return fail(moment.error().kind, moment.error().message, where, moment.error().advice);
    return Review{card->text, *moment, static_cast<review::Rating>(rating->integer)};
}

nlohmann::ordered_json toJson(const Review& review, const Replayed& replayed)
{
    const review::Card& card = replayed.card;
    const bool isAllDay = card.due.notBefore == Instant{};
    return {{"card", review.card},
            {"at", toIso(review.at)},
            {"rating", static_cast<int>(review.rating)},
            {"stability", card.memory.stability},
            {"difficulty", card.memory.difficulty},
            {"retrievability", replayed.recall ? nlohmann::ordered_json(*replayed.recall) : nullptr},
            {"interval_days", replayed.days},
            {"due", isAllDay ? toIso(card.due.date) : toIso(WallTime{card.due.notBefore, review.at.offset})}};
}

Exit replay(const ReplayOptions& options, Console& console)
{
    const auto settings = settingsFrom(options);
    if (!settings) {
        console.complain(settings.error().message);
        return Exit::Misused;
    }
    const auto bytes = readFile(options.input, kMostBytes);
    if (!bytes)
        return console.give(bytes.error());
    review::Replay replay(*settings);
    int number = 0;
    for (const std::string_view line : linesOf(*bytes)) {
        const std::string where = options.input + ":" + std::to_string(++number);
        if (trimmed(line).empty())
            continue;
        const auto review = reviewIn(line, where);
        if (!review)
            return console.give(review.error());
        const auto replayed = replay.add(*review);
        if (!replayed)
            return console.give({replayed.error().kind, replayed.error().message, where, {}});
        console.output() << toJson(*review, *replayed).dump() << '\n';
    }
    return Exit::Good;
}

} // namespace

void addReviewVerb(CLI::App& app, Console& console, Exit& exit)
{
    CLI::App* verb = app.add_subcommand("review", "What is known of the memory of cards");
    verb->require_subcommand(1);
    const auto options = std::make_shared<ReplayOptions>();
    CLI::App* replayed =
        verb->add_subcommand("replay", "Compute memory and due days of cards from their reviews, by FSRS-6");
    replayed
        ->add_option("--input", options->input,
                     "One review a line: {\"card\": \"c1\", \"at\": \"2026-11-23T09:30:00+01:00\", \"rating\": 3}")
        ->required()
        ->type_name("FILE");
    replayed->add_option("--retention", options->retention, "Recall that is wanted on the due day (default: 0.85)")
        ->type_name("R");
    replayed->add_flag("--no-fuzz", options->withoutFuzz, "Leave due days where the model puts them");
    replayed
        ->add_option("--weights", options->weights, "21 weights in place of the published ones, separated by commas")
        ->delimiter(',')
        ->type_name("W0,...,W20");
    replayed->footer(
        "Prints one JSON object a line, in the order of the reviews; the reviews of a card have to follow each "
        "other in time. A day begins at 4 o'clock.");
    replayed->callback([options, &console, &exit] { exit = replay(*options, console); });
}

} // namespace secondstack::cli
