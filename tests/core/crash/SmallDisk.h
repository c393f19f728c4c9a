// SPDX-License-Identifier: GPL-3.0-or-later
// A disk of a few megabytes that can be filled to the page.
#pragma once

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <stdexcept>
#include <string>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace secondstack::tests {

/// A tmpfs in a mount namespace of this process (and a user namespace, when not root), so that it goes away with it.
/// Where that is not allowed, a limit on the size of every file stands in: coarser, and kind() says so.
class SmallDisk
{
public:
    static constexpr std::uint64_t kPage = 4096;

    explicit SmallDisk(const std::filesystem::path& folder) : m_path(folder)
    {
        std::filesystem::create_directory(folder);
        const auto user = std::to_string(::geteuid());
        const auto group = std::to_string(::getegid());
        if (::unshare(CLONE_NEWNS) == 0 && mountDisk()) {
            m_kind = "tmpfs in a mount namespace";
        } else if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && mapOwner(user, group) && mountDisk()) {
            m_kind = "tmpfs in a user and mount namespace";
        } else {
            m_kind = "no mount allowed: a limit on file sizes instead";
            m_limited = true;
            std::signal(SIGXFSZ, SIG_IGN);
        }
    }

    ~SmallDisk()
    {
        release();
        if (!m_limited)
            ::umount2(m_path.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] const std::string& kind() const { return m_kind; }

    /// Beyond a file's limit the system says "file too large", which SQLite does not tell from other failures.
    [[nodiscard]] bool saysItIsFull() const { return !m_limited; }

    void clear()
    {
        release();
        for (const auto& entry : std::filesystem::directory_iterator(m_path))
            std::filesystem::remove_all(entry.path());
    }

    /// From now on only so many pages of 4 KiB can be written.
    void leaveFree(std::uint64_t pages)
    {
        if (m_limited)
            return limitFiles(pages * kPage);
        const int file = ::open(filler().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file < 0)
            throw std::runtime_error("the disk cannot be filled");
        // Growing page by page: shrinking would be simpler, but frees whole huge pages on some kernels.
        const std::string page(kPage, 'x');
        while (freePages() > pages && ::write(file, page.data(), page.size()) == static_cast<ssize_t>(page.size())) {
        }
        ::close(file);
        if (freePages() != pages)
            throw std::runtime_error("the disk has " + std::to_string(freePages()) + " free pages instead of "
                                     + std::to_string(pages));
    }

    void release()
    {
        if (m_limited)
            limitFiles(RLIM_INFINITY);
        else
            ::unlink(filler().c_str());
    }

private:
    [[nodiscard]] std::string filler() const { return (m_path / "filler").string(); }

    [[nodiscard]] std::uint64_t freePages() const
    {
        struct statvfs status{};
        if (::statvfs(m_path.c_str(), &status) != 0)
            throw std::runtime_error("the disk cannot be measured");
        return status.f_bavail * status.f_frsize / kPage;
    }

    static void limitFiles(rlim_t bytes)
    {
        struct rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = bytes < limit.rlim_max ? bytes : limit.rlim_max;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    static bool mapOwner(const std::string& user, const std::string& group)
    {
        const auto write = [](const char* file, const std::string& text) {
            std::ofstream stream{file};
            stream << text << std::flush;
            return stream.good();
        };
        return write("/proc/self/setgroups", "deny") && write("/proc/self/uid_map", "0 " + user + " 1")
               && write("/proc/self/gid_map", "0 " + group + " 1");
    }

    [[nodiscard]] bool mountDisk() const
    {
        return ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
               && ::mount("tmpfs", m_path.c_str(), "tmpfs", 0, "size=16m,mode=0700") == 0;
    }

    std::filesystem::path m_path;
    std::string m_kind;
    bool m_limited = false;
};

} // namespace secondstack::tests
