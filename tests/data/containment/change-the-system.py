import os
import socket


def write(path, text):
    os.write(os.open(path, os.O_WRONLY), text.encode())
    return "GOT IT"


for name in ("kernel/hostname", "vm/overcommit_memory", "kernel/core_pattern"):
    attempt(lambda: write("/proc/sys/" + name, open("/proc/sys/" + name).read()))
attempt(write, "/proc/self/oom_score_adj", "-1000")
attempt(lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW) and "GOT IT")
attempt(lambda: open("/dev/mem", "rb") and "GOT IT")
attempt(lambda: open("/sys/fs/cgroup/cgroup.procs") and "GOT IT")
