import os
import platform
import subprocess

UNSHARE, MOUNT = (272, 165) if platform.machine() == "x86_64" else (97, 40)
for flags in (0x10000000, 0x00020000, 0x10020000, 0x40000000):
    if os.fork() == 0:
        attempt(got, UNSHARE, flags)
        os._exit(0)
    os.wait()
attempt(got, 56 if platform.machine() == "x86_64" else 220, 0x10000000 | 17, 0, 0, 0, 0)
attempt(subprocess.check_output, ["unshare", "--user", "--map-root-user", "printf", "GOT %s", "IT"])
