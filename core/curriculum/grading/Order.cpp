// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/grading/Order.h"

#include <algorithm>
#include <set>

namespace secondstack::curriculum {

namespace {

constexpr std::size_t kSpacesPerStep = 4;

const Line* lineAt(const OrderLines& body, int index)
{
    const auto at = static_cast<std::size_t>(index);
    if (index < 0 || at >= body.lines.size() + body.spare.size())
        return nullptr;
    return at < body.lines.size() ? &body.lines[at] : &body.spare[at - body.lines.size()];
}

bool isSpare(const OrderLines& body, const PlacedLine& placed)
{
    return static_cast<std::size_t>(placed.line) >= body.lines.size();
}

// Two lines with the same text are the same line, whichever of them was taken.
bool fits(const OrderLines& body, const PlacedLine& placed, int wanted)
{
    const Line& line = body.lines[static_cast<std::size_t>(wanted)];
    return !isSpare(body, placed) && lineAt(body, placed.line)->text == line.text
           && (!body.gradedIndent || placed.indent == line.indent);
}

// Which lines of the answer belong to a longest common subsequence with `order`.
std::vector<bool> inPlace(const OrderLines& body, const std::vector<PlacedLine>& answer, const std::vector<int>& order)
{
    const std::size_t rows = answer.size();
    const std::size_t columns = order.size();
    std::vector<std::vector<int>> longest(rows + 1, std::vector<int>(columns + 1, 0)); // of the rests from [r][c] on
    for (std::size_t r = rows; r-- > 0;) {
        for (std::size_t c = columns; c-- > 0;) {
            longest[r][c] = fits(body, answer[r], order[c]) ? longest[r + 1][c + 1] + 1
                                                            : std::max(longest[r + 1][c], longest[r][c + 1]);
        }
    }
    std::vector<bool> kept(rows, false);
    for (std::size_t r = 0, c = 0; r < rows && c < columns;) {
        if (fits(body, answer[r], order[c])) {
            kept[r] = true;
            ++r;
            ++c;
        } else if (longest[r + 1][c] >= longest[r][c + 1]) {
            ++r;
        } else {
            ++c;
        }
    }
    return kept;
}

Result<void> checkLines(const OrderLines& body, const std::vector<PlacedLine>& answer)
{
    std::set<int> seen;
    for (const PlacedLine& line : answer) {
        if (lineAt(body, line.line) == nullptr)
            return fail(ErrorKind::InvalidInput, "the question has no such line");
        if (!seen.insert(line.line).second)
            return fail(ErrorKind::InvalidInput, "a line is used twice");
    }
    return {};
}

PartGrade partOf(const OrderLines& body, int line, bool right)
{
    return {std::to_string(line + 1), right, lineAt(body, line)->feedback, {}};
}

} // namespace

Result<Grade> gradeOrder(const OrderLines& body, const OrderedLines& answer)
{
    if (auto checked = checkLines(body, answer.lines); !checked)
        return fail(std::move(checked.error()));

    std::vector<bool> kept;
    std::ptrdiff_t most = -1;
    for (const std::vector<int>& order : body.rightOrders()) {
        std::vector<bool> candidate = inPlace(body, answer.lines, order);
        const std::ptrdiff_t count = std::count(candidate.begin(), candidate.end(), true);
        if (count > most) {
            most = count;
            kept = std::move(candidate);
        }
    }

    Grade grade;
    std::set<int> used;
    for (std::size_t i = 0; i < answer.lines.size(); ++i) {
        used.insert(answer.lines[i].line);
        grade.parts.push_back(partOf(body, answer.lines[i].line, kept[i]));
    }
    const int lines = static_cast<int>(body.lines.size());
    for (int line = 0; line < lines; ++line) {
        if (!used.contains(line))
            grade.parts.push_back(partOf(body, line, false));
    }
    const auto spare = std::count_if(answer.lines.begin(), answer.lines.end(),
                                     [&](const PlacedLine& line) { return isSpare(body, line); });
    const double credit = static_cast<double>(most - spare) / std::max(lines, 1);
    grade.correct = most == lines && spare == 0 && lines > 0;
    grade.partial = std::clamp(credit, 0.0, 1.0);
    return grade;
}

std::string assembled(const OrderLines& body, const std::vector<PlacedLine>& lines)
{
    std::string code;
    for (const PlacedLine& placed : lines) {
        const Line* line = lineAt(body, placed.line);
        if (line == nullptr)
            continue;
        const int steps = body.gradedIndent ? placed.indent : line->indent;
        code += std::string(kSpacesPerStep * static_cast<std::size_t>(std::max(steps, 0)), ' ') + line->text + '\n';
    }
    return code;
}

std::vector<PlacedLine> placed(const OrderLines& body, const std::vector<int>& order)
{
    std::vector<PlacedLine> lines;
    for (const int index : order) {
        const Line* line = lineAt(body, index);
        lines.push_back({index, line != nullptr ? line->indent : 0});
    }
    return lines;
}

} // namespace secondstack::curriculum
