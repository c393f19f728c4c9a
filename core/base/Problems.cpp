// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Problems.h"

namespace secondstack {

namespace {

std::string placeOf(const Problem& problem)
{
    return problem.line > 0 ? problem.file + ":" + std::to_string(problem.line) : problem.file;
}

} // namespace

void Problems::add(std::string file, int line, std::string message, std::string advice)
{
    if (m_list.size() < kMost)
        m_list.push_back({std::move(file), line, std::move(message), std::move(advice)});
}

Error Problems::firstAsError() const
{
    const Problem& first = m_list.front();
    return {ErrorKind::InvalidInput, first.message, placeOf(first), first.advice};
}

std::string describe(const Problem& problem)
{
    return describe(Error{ErrorKind::InvalidInput, problem.message, placeOf(problem), problem.advice});
}

} // namespace secondstack
