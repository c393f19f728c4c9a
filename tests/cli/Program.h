// SPDX-License-Identifier: GPL-3.0-or-later
// The built program, as a person or a script calls it.
#pragma once

#include "app/process/QtProcessPort.h"
#include "core/base/File.h"
#include "tests/process/Application.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace secondstack::tests {

struct Called
{
    int exitCode = -1;
    std::string output;
    std::string errors;

    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(output); }
};

inline std::filesystem::path shippedPack()
{
    return std::filesystem::path(SECONDSTACK_SOURCE_DIR) / "curriculum/fastapi-for-node";
}

/// Runs secondstack-cli, with a home of its own.
inline Called call(const std::vector<std::string>& arguments)
{
    needApplication();
    const TemporaryFolder home;
    practice::Command command{.program = SECONDSTACK_CLI, .arguments = arguments, .folder = "/"};
    command.environment = {
        {"HOME", home.path().string()}, {"LANG", "C.UTF-8"}, {"PATH", "/usr/bin:/bin:/usr/local/bin"}};
    command.wallTime = std::chrono::minutes{10};
    command.mostOutput = std::size_t{16} << 20;
    process::QtProcessPort port;
    const auto result = port.run(command);
    if (!result)
        throw std::runtime_error(describe(result.error()));
    return {result->exitCode.value_or(-1), result->output, result->errors};
}

/// A copy of the shipped pack to change.
class PackCopy
{
public:
    explicit PackCopy(const std::filesystem::path& pack = shippedPack())
    {
        std::filesystem::copy(pack, path(), std::filesystem::copy_options::recursive);
    }

    [[nodiscard]] std::filesystem::path path() const { return m_folder / "pack"; }
    [[nodiscard]] std::string text() const { return path().string(); }

    /// Replaces a text that must be there, and once only.
    void replace(const std::string& file, const std::string& from, const std::string& to)
    {
        std::string content = readFile(path() / file, 8 << 20).value();
        const std::size_t at = content.find(from);
        if (at == std::string::npos || content.find(from, at + 1) != std::string::npos)
            throw std::runtime_error(file + " should have once: " + from);
        content.replace(at, from.size(), to);
        write(file, content);
    }

    /// Changes one question of a day.
    template<typename Change>
    void changeQuestion(const std::string& day, const std::string& id, Change change)
    {
        const std::string file = "days/" + day + "/questions.json";
        auto root = nlohmann::ordered_json::parse(readFile(path() / file, 8 << 20).value());
        auto& questions = root["questions"];
        const auto found = std::ranges::find_if(questions, [&](const auto& question) { return question["id"] == id; });
        if (found == questions.end())
            throw std::runtime_error("there is no question " + id);
        change(*found);
        write(file, root.dump(2));
    }

private:
    void write(const std::string& file, const std::string& content)
    {
        if (const auto written = writeFile(path() / file, content); !written)
            throw std::runtime_error(describe(written.error()));
    }

    TemporaryFolder m_folder;
};

/// Whether an error of `check --json` stands in this file and says this.
inline bool hasError(const nlohmann::json& report, const std::string& file, const std::string& says)
{
    return std::ranges::any_of(report.at("errors"), [&](const auto& error) {
        return error.at("file") == file && error.at("line") > 0
               && error.at("message").template get<std::string>().find(says) != std::string::npos;
    });
}

} // namespace secondstack::tests
