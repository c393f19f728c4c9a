// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/Payload.h"
#include "core/learner/Recorder.h"

#include <string>

namespace secondstack::learner {

inline constexpr const char* kProfileNamed = "ProfileNamed";
inline constexpr std::size_t kLongestName = 80; ///< bytes

/// Who learns here, as far as they want to say.
class Profile
{
public:
    Changes apply(const journal::Fact& event, const Payload& payload);

    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_name;
};

class ProfileDesk
{
public:
    explicit ProfileDesk(Recorder& recorder) : m_recorder(recorder) {}

    /// An empty name is allowed. Errors: TooLarge past kLongestName.
    void rename(const std::string& name, const OnRecorded& done);

private:
    Recorder& m_recorder;
};

} // namespace secondstack::learner
