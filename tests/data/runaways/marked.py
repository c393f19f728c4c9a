# In front of every runaway. Each of them ends by itself some time, so that a broken limit does not break the machine.
import os
import time

with open("/proc/self/comm", "w") as name:
    name.write(MARK)  # noqa: F821 - what starts this puts it in front
SHARED = next(line.split()[4] for line in open("/proc/self/mountinfo") if line.split()[4].endswith(("/shared", "/link")))
MOST = 300
