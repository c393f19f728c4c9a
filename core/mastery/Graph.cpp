// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mastery/Graph.h"

#include "core/mastery/Skill.h"

#include <algorithm>

namespace secondstack::mastery {

namespace {

constexpr double kImplausible = 0.3;

const std::vector<std::string>& namesIn(const std::map<std::string, std::vector<std::string>, std::less<>>& edges,
                                        std::string_view skill)
{
    static const std::vector<std::string> none;
    const auto found = edges.find(skill);
    return found != edges.end() ? found->second : none;
}

Standing standingOf(const Standings& standings, const std::string& skill)
{
    const auto found = standings.find(skill);
    return found != standings.end() ? found->second : Standing{.learned = kUnknown};
}

} // namespace

Graph::Graph(const std::vector<Node>& nodes)
{
    std::set<std::string> known;
    for (const Node& node : nodes)
        known.insert(node.id);
    for (const Node& node : nodes) {
        for (const std::string& needed : node.prerequisites) {
            if (!known.contains(needed))
                continue;
            m_requires[node.id].push_back(needed);
            m_dependents[needed].push_back(node.id);
        }
    }
    // Passes over what is left keep the order of the pack as far as it goes; a circle is left at the end as it is.
    std::vector<Node> left = nodes;
    std::set<std::string> placed;
    for (bool isMoving = true; isMoving && !left.empty();) {
        isMoving = false;
        std::vector<Node> later;
        for (Node& node : left) {
            const auto isPlaced = [&placed](const std::string& id) { return placed.contains(id); };
            if (!std::ranges::all_of(prerequisites(node.id), isPlaced)) {
                later.push_back(std::move(node));
                continue;
            }
            placed.insert(node.id);
            m_order.push_back(node.id);
            isMoving = true;
        }
        left = std::move(later);
    }
    for (const Node& node : left)
        m_order.push_back(node.id);
}

const std::vector<std::string>& Graph::prerequisites(std::string_view skill) const
{
    return namesIn(m_requires, skill);
}

const std::vector<std::string>& Graph::dependents(std::string_view skill) const
{
    return namesIn(m_dependents, skill);
}

std::vector<std::string> outerFringe(const Graph& graph, const Standings& standings)
{
    std::vector<std::string> fringe;
    for (const std::string& skill : graph.skills()) {
        const bool isReady = std::ranges::all_of(graph.prerequisites(skill), [&standings](const std::string& needed) {
            return standingOf(standings, needed).learned >= kReady;
        });
        if (isReady && !standingOf(standings, skill).isLearned)
            fringe.push_back(skill);
    }
    return fringe;
}

std::vector<std::pair<std::string, std::string>> toDiagnose(const Graph& graph, const Standings& standings)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string& skill : graph.skills()) {
        for (const std::string& needed : graph.prerequisites(skill)) {
            if (standingOf(standings, skill).learned - standingOf(standings, needed).learned > kImplausible)
                pairs.emplace_back(needed, skill);
        }
    }
    return pairs;
}

} // namespace secondstack::mastery
