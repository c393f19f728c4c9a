// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Band.h"

#include <algorithm>

namespace secondstack::decision {

namespace {

constexpr std::array<std::string_view, kScoredBands + 1> kNames{"stay",        "leaning-stay", "balanced",
                                                                "leaning-add", "add",          "not-now"};

} // namespace

bool isAbove(double score, double edge)
{
    return edge > 0 ? score >= edge : score > edge;
}

Band bandOf(double score)
{
    return static_cast<Band>(
        std::count_if(kEdges.begin(), kEdges.end(), [score](double edge) { return isAbove(score, edge); }));
}

std::vector<double> edgesOf(Band band)
{
    const auto place = static_cast<std::size_t>(band);
    std::vector<double> edges;
    if (band == Band::NotNow)
        return edges;
    if (place < kEdges.size())
        edges.push_back(kEdges[place]);
    if (place > 0)
        edges.push_back(kEdges[place - 1]);
    return edges;
}

std::string_view nameOf(Band band)
{
    return kNames[static_cast<std::size_t>(band)];
}

std::optional<Band> bandNamed(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<Band>(found - kNames.begin());
}

} // namespace secondstack::decision
