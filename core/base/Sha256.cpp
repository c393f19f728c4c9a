// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Sha256.h"

#include <sodium.h>

namespace secondstack {

Sha256 sha256(std::string_view bytes)
{
    Sha256 digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return digest;
}

std::string toHex(const Sha256& digest)
{
    std::string text(digest.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

} // namespace secondstack
