// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets that nobody may reach.
#pragma once

#include "core/base/Descriptor.h"

#include <cstddef>
#include <cstring>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>

namespace secondstack::tests {

/// Hears whether somebody connects or sends, and waits for nobody.
class Listener
{
public:
    /// On a free port of all addresses. `kind` is SOCK_STREAM or SOCK_DGRAM.
    static Listener onPort(int kind)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        return {AF_INET, kind, reinterpret_cast<sockaddr*>(&address), sizeof address};
    }

    /// `name` is a path; with a zero byte in front it is in no folder.
    static Listener onName(std::string_view name)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        name.copy(address.sun_path, sizeof address.sun_path);
        const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
        return {AF_UNIX, SOCK_STREAM, reinterpret_cast<sockaddr*>(&address), length};
    }

    [[nodiscard]] std::string port() const
    {
        sockaddr_in address{};
        socklen_t length = sizeof address;
        ::getsockname(m_socket.number(), reinterpret_cast<sockaddr*>(&address), &length);
        return std::to_string(ntohs(address.sin_port));
    }

    [[nodiscard]] bool hasHeard() const
    {
        char byte = 0;
        if (m_kind == SOCK_DGRAM)
            return ::recv(m_socket.number(), &byte, 1, MSG_DONTWAIT) >= 0;
        return Descriptor{::accept(m_socket.number(), nullptr, nullptr)}.isOpen();
    }

private:
    Listener(int family, int kind, const sockaddr* address, socklen_t length)
        : m_socket(::socket(family, kind | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
        , m_kind(kind)
    {
        if (::bind(m_socket.number(), address, length) != 0
            || (kind == SOCK_STREAM && ::listen(m_socket.number(), 8) != 0))
            throw std::runtime_error(std::string("cannot listen: ") + std::strerror(errno));
    }

    Descriptor m_socket;
    int m_kind;
};

} // namespace secondstack::tests
