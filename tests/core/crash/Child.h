// SPDX-License-Identifier: GPL-3.0-or-later
// A process that works until it is killed.
#pragma once

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace secondstack::tests {

/// Runs `work` in a child process, which gets the end of a pipe to write to. The child ends with 0 when `work` comes
/// back, with 1 when it throws.
class Child
{
public:
    explicit Child(const std::function<void(int pipe)>& work)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            throw std::runtime_error("no pipe");
        m_pid = ::fork();
        if (m_pid < 0)
            throw std::runtime_error("no child process");
        if (m_pid == 0) {
            ::close(ends[0]);
            int code = 0;
            try {
                work(ends[1]);
            } catch (const std::exception& exception) {
                std::fprintf(stderr, "child: %s\n", exception.what());
                code = 1;
            }
            ::_exit(code);
        }
        ::close(ends[1]);
        m_pipe = ends[0];
    }
    ~Child()
    {
        if (m_pid > 0)
            (void)killNow();
        ::close(m_pipe);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    void killAfter(std::chrono::microseconds lifetime)
    {
        std::this_thread::sleep_for(lifetime);
        if (!killNow())
            throw std::runtime_error("the child failed before it was killed");
    }

    /// As soon as it is time, or not at all when the work is done before.
    void killWhen(const std::function<bool()>& isTime)
    {
        siginfo_t ended{};
        const auto isOver = [&] {
            return ::waitid(P_PID, static_cast<id_t>(m_pid), &ended, WEXITED | WNOHANG | WNOWAIT) == 0
                   && ended.si_pid != 0;
        };
        while (!isTime() && !isOver())
            std::this_thread::yield();
        if (!killNow())
            throw std::runtime_error("the child failed before it was killed");
    }

    /// Until the work is done; false when it failed.
    bool finish() { return collect(); }

    /// All that the child wrote to the pipe. To be called when it has ended.
    std::string readAll()
    {
        std::string bytes;
        char block[4096];
        for (ssize_t got = 0; (got = ::read(m_pipe, block, sizeof block)) > 0;)
            bytes.append(block, static_cast<std::size_t>(got));
        return bytes;
    }

private:
    bool killNow()
    {
        ::kill(m_pid, SIGKILL);
        return collect();
    }
    // A kill is no failure, ending with another code than 0 is.
    bool collect()
    {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFSIGNALED(status) ? WTERMSIG(status) == SIGKILL : WEXITSTATUS(status) == 0;
    }

    int m_pid = -1;
    int m_pipe = -1;
};

/// The value of "--name value", or `fallback`.
inline std::uint64_t option(int count, char** words, const std::string& name, std::uint64_t fallback)
{
    for (int i = 1; i + 1 < count; ++i) {
        if (words[i] == "--" + name)
            return std::strtoull(words[i + 1], nullptr, 10);
    }
    return fallback;
}

} // namespace secondstack::tests
