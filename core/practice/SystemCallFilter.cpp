// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/SystemCallFilter.h"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <vector>

namespace secondstack::practice {

namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0;
#endif

// x86-64 has a second set of numbers for the same calls; elsewhere none is as large.
constexpr std::uint32_t kFirstOfOtherSet = 0x4000'0000;

// The same on every processor since 5.1; older headers do not have the names.
constexpr int kPidfdGetfd = 438;
constexpr int kMemfdSecret = 447;
constexpr int kClone3 = 435;

constexpr std::uint32_t kNewNamespaces =
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;

constexpr int kRefused[] = {
    SYS_unshare,
    SYS_setns,
    SYS_mount,
    SYS_umount2,
    SYS_pivot_root,
    SYS_chroot,
    SYS_open_tree,
    SYS_move_mount,
    SYS_fsopen,
    SYS_fsmount,
    SYS_keyctl,
    SYS_add_key,
    SYS_request_key,
    SYS_ptrace,
    SYS_process_vm_readv,
    SYS_process_vm_writev,
    kPidfdGetfd,
    SYS_kcmp,
    SYS_bpf,
    SYS_perf_event_open,
    SYS_userfaultfd,
    SYS_io_uring_setup,
    SYS_io_uring_enter,
    SYS_io_uring_register,
    SYS_memfd_create,
    kMemfdSecret,
    SYS_shmget, // no file system and no limit of a process counts these
    SYS_semget,
    SYS_msgget,
};

// A network namespace holds back these; AF_VSOCK, e.g., leads to the host of a virtual machine from any of them.
constexpr std::uint32_t kFamilies[] = {AF_UNIX, AF_INET, AF_INET6, AF_NETLINK};

/// Writes the program, which looks at one call and ends with what is to become of it.
class FilterWriter
{
public:
    void load(std::size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }
    void endWith(std::uint32_t outcome) { add(BPF_RET | BPF_K, outcome); }
    void refuse(int error) { endWith(SECCOMP_RET_ERRNO | static_cast<std::uint32_t>(error)); }

    /// Goes on with the next `count` instructions only when what was loaded is `value`.
    void whenEqual(std::uint32_t value, std::uint8_t count = 1) { add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, count); }
    void unlessEqual(std::uint32_t value) { add(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0); }
    void whenAtLeast(std::uint32_t value) { add(BPF_JMP | BPF_JGE | BPF_K, value, 0, 1); }
    void whenAnyBit(std::uint32_t bits) { add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1); }

    [[nodiscard]] std::string bytes() const
    {
        return {reinterpret_cast<const char*>(m_program.data()), m_program.size() * sizeof(sock_filter)};
    }

private:
    void add(int code, std::uint32_t value, std::uint8_t whenTrue = 0, std::uint8_t whenFalse = 0)
    {
        m_program.push_back({static_cast<std::uint16_t>(code), whenTrue, whenFalse, value});
    }

    std::vector<sock_filter> m_program;
};

// The kernel looks at the lower half of these arguments only; on both processors it comes first.
std::size_t argument(std::size_t number)
{
    return offsetof(seccomp_data, args) + number * sizeof(std::uint64_t);
}

} // namespace

std::string systemCallFilter()
{
    if (kArchitecture == 0)
        return {};
    FilterWriter filter;
    filter.load(offsetof(seccomp_data, arch));
    filter.unlessEqual(kArchitecture);
    filter.refuse(EPERM); // calls of a 32-bit program, which have other numbers
    filter.load(offsetof(seccomp_data, nr));
    filter.whenAtLeast(kFirstOfOtherSet);
    filter.refuse(EPERM);
    for (const int call : kRefused) {
        filter.whenEqual(static_cast<std::uint32_t>(call));
        filter.refuse(EPERM);
    }
    // Its flags cannot be seen from here. The C library takes this answer for an old kernel, and uses clone.
    filter.whenEqual(kClone3);
    filter.refuse(ENOSYS);
    filter.whenEqual(SYS_clone, 4);
    filter.load(argument(0));
    filter.whenAnyBit(kNewNamespaces);
    filter.refuse(EPERM);
    filter.endWith(SECCOMP_RET_ALLOW);
    filter.whenEqual(SYS_ioctl, 5);
    filter.load(argument(1));
    for (const std::uint32_t request : {TIOCSTI, TIOCLINUX}) {
        filter.whenEqual(request);
        filter.refuse(EPERM);
    }
    filter.whenEqual(SYS_socket, 2 * std::size(kFamilies) + 2);
    filter.load(argument(0));
    for (const std::uint32_t family : kFamilies) {
        filter.whenEqual(family);
        filter.endWith(SECCOMP_RET_ALLOW);
    }
    filter.refuse(EAFNOSUPPORT);
    filter.endWith(SECCOMP_RET_ALLOW);
    return filter.bytes();
}

} // namespace secondstack::practice
