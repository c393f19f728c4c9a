// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/profile/Profile.h"

#include "core/base/Text.h"
#include "core/learner/PayloadText.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

Changes Profile::apply(const journal::Fact& event, const Payload& payload)
{
    if (event.type != kProfileNamed)
        return {};
    auto name = payload.text("name");
    if (!name)
        return {};
    m_name = std::move(*name);
    return Change::Profile;
}

void ProfileDesk::rename(const std::string& name, const OnRecorded& done)
{
    const std::string visible = withoutInvisible(name);
    const std::string clean{trimmed(visible)};
    if (clean.size() > kLongestName) {
        done(fail(ErrorKind::TooLarge, "the name is too long", {}, "use at most 80 bytes"));
        return;
    }
    m_recorder.record({eventDraft(kProfileNamed, {{"name", clean}})}, done);
}

} // namespace secondstack::learner
