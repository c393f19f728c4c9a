// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Question.h"

#include "core/curriculum/FindById.h"

#include <array>
#include <numeric>

namespace secondstack::curriculum {

std::string_view nameOf(QuestionType type)
{
    constexpr std::array<std::string_view, 8> kNames{"single", "multiple", "predict", "order",
                                                     "blank",  "spot",     "match",   "numeric"};
    return kNames[static_cast<std::size_t>(type)];
}

const Option* Options::find(std::string_view id) const
{
    return findById(list, id);
}

std::vector<std::string> Options::correctIds() const
{
    std::vector<std::string> ids;
    for (const Option& option : list) {
        if (option.correct)
            ids.push_back(option.id);
    }
    return ids;
}

std::vector<std::vector<int>> OrderLines::rightOrders() const
{
    std::vector<int> asListed(lines.size());
    std::iota(asListed.begin(), asListed.end(), 0);
    std::vector<std::vector<int>> orders{asListed};
    orders.insert(orders.end(), alsoRight.begin(), alsoRight.end());
    return orders;
}

const Options* Question::options() const
{
    return std::visit(
        [](const auto& any) -> const Options* {
            if constexpr (requires { any.options; })
                return &any.options;
            else
                return nullptr;
        },
        body);
}

} // namespace secondstack::curriculum
