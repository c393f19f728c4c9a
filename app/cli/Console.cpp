// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Console.h"

#include "core/base/Text.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace secondstack::cli {

Console::Console(std::ostream& output, std::ostream& errors, bool showsProgress)
    : m_output(output)
    , m_errors(errors)
    , m_showsProgress(showsProgress)
{
}

void Console::print(const nlohmann::ordered_json& value)
{
    m_output << value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

void Console::complain(std::string_view message)
{
    clearProgress();
    const std::string text = withoutInvisible(message);
    bool first = true;
    for (const std::string_view line : linesOf(text)) {
        m_errors << (first ? "secondstack-cli: " : "    ") << line << '\n';
        first = false;
    }
}

void Console::complain(const Problem& problem)
{
    complain(describe(problem));
}

Exit Console::give(const Error& error)
{
    complain(describe(error));
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::InvalidInput:
    case ErrorKind::TooLarge: return Exit::Misused;
    default: return Exit::Wrong;
    }
}

void Console::showProgress(std::string_view text)
{
    if (!m_showsProgress)
        return;
    m_errors << "\r\x1b[K" << text << std::flush;
    m_progressShown = true;
}

void Console::clearProgress()
{
    if (m_progressShown)
        m_errors << "\r\x1b[K";
    m_progressShown = false;
}

} // namespace secondstack::cli
