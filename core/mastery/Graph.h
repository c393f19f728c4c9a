// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::mastery {

/// Which skill needs which. Names that no skill has are left out; a pack's check has complained of them, and of
/// circles.
class Graph
{
public:
    struct Node
    {
        std::string id;
        std::vector<std::string> prerequisites;
    };

    explicit Graph(const std::vector<Node>& nodes);

    /// In an order where prerequisites come first.
    [[nodiscard]] const std::vector<std::string>& skills() const { return m_order; }
    [[nodiscard]] const std::vector<std::string>& prerequisites(std::string_view skill) const;
    [[nodiscard]] const std::vector<std::string>& dependents(std::string_view skill) const;
    [[nodiscard]] bool othersDependOn(std::string_view skill) const { return !dependents(skill).empty(); }

private:
    using Edges = std::map<std::string, std::vector<std::string>, std::less<>>;

    std::vector<std::string> m_order;
    Edges m_requires;
    Edges m_dependents;
};

/// Of every skill.
struct Standing
{
    double learned = 0;
    bool isLearned = false;
};
using Standings = std::map<std::string, Standing, std::less<>>;

/// What can be learned next: skills not learned whose prerequisites are all ready (the outer fringe of knowledge space
/// theory), in the order of the graph.
[[nodiscard]] std::vector<std::string> outerFringe(const Graph& graph, const Standings& standings);

/// Skills whose prerequisite looks much less known than they do themselves: one question about it says which is wrong.
/// Pairs of prerequisite and skill.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> toDiagnose(const Graph& graph,
                                                                          const Standings& standings);

} // namespace secondstack::mastery
