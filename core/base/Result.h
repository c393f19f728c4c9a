// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace secondstack {

enum class ErrorKind {
    InvalidInput, ///< the bytes or values are not what they should be
    NotFound,
    TooLarge,     ///< a limit on size, depth or count was passed
    Damaged,      ///< a file of ours that no longer reads as it was written
    NewerVersion, ///< written by a later version of the app
    ReadOnly,
    NoSpace,
    Busy,        ///< somebody else holds it; trying again may help
    Unavailable, ///< something outside the app is missing (Python, a folder, a device)
    Cancelled,
    Failed
};

/// What went wrong, said so that the reader can act: the message says what, `where` the file, line or field,
/// `advice` what to do. All three are plain text.
struct Error
{
    ErrorKind kind = ErrorKind::Failed;
    std::string message;
    std::string where;
    std::string advice;

    bool operator==(const Error&) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string where = {},
                                                std::string advice = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(where), std::move(advice)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// "where: message (advice)", on one line; what the command line prints.
[[nodiscard]] std::string describe(const Error& error);

/// The name of the kind as `--json` output spells it, e.g. "invalid-input".
[[nodiscard]] std::string_view nameOf(ErrorKind kind);

} // namespace secondstack
