// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"

namespace secondstack {

std::string describe(const Error& error)
{
    std::string text = error.where.empty() ? error.message : error.where + ": " + error.message;
    if (!error.advice.empty())
        text += " (" + error.advice + ")";
    return text;
}

std::string_view nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidInput: return "invalid-input";
    case ErrorKind::NotFound: return "not-found";
    case ErrorKind::TooLarge: return "too-large";
    case ErrorKind::Damaged: return "damaged";
    case ErrorKind::NewerVersion: return "newer-version";
    case ErrorKind::ReadOnly: return "read-only";
    case ErrorKind::NoSpace: return "no-space";
    case ErrorKind::Busy: return "busy";
    case ErrorKind::Unavailable: return "unavailable";
    case ErrorKind::Cancelled: return "cancelled";
    case ErrorKind::Failed: return "failed";
    }
    return "failed";
}

} // namespace secondstack
