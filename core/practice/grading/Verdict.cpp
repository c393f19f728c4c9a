// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/Verdict.h"

#include "core/base/Sha256.h"

#include <nlohmann/json.hpp>

namespace secondstack::practice {

std::string verdictHash(const Verdict& verdict, std::string_view work)
{
    nlohmann::json checks = nlohmann::json::array();
    for (const CheckResult& check : verdict.checks)
        checks.push_back({{"id", check.id}, {"passed", check.passed}});
    const nlohmann::json said{{"checks", checks},         {"mistake", verdict.mistake ? verdict.mistake->id : ""},
                              {"passed", verdict.passed}, {"problem", verdict.problem ? verdict.problem->kind : ""},
                              {"seed", verdict.seed},     {"work", work}};
    return toHex(sha256(said.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)));
}

} // namespace secondstack::practice
