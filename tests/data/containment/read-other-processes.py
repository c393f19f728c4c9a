import os

for process in filter(str.isdigit, os.listdir("/proc")):
    for name in ("environ", "cmdline"):
        attempt(read, f"/proc/{process}/{name}")
