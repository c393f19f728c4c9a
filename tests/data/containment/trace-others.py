import ctypes
import os
import platform

PTRACE, READ_MEMORY = (101, 310) if platform.machine() == "x86_64" else (117, 270)
SEIZE, KILL = 0x4206, 8
victim = int(clues["CANARY_VICTIM"])
for process in (victim, 1, os.getppid()):
    if process == victim:
        attempt(call, PTRACE, 16, process, 0, 0)
        attempt(os.waitpid, process, 0)
        attempt(call, PTRACE, KILL, process, 0, 0)
    attempt(lambda: os.open(f"/proc/{process}/mem", os.O_RDWR) and "")
