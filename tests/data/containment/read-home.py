for place in ("", "/proc/1/root", "/proc/self/root", "/project/../../../..", "/proc/self/cwd/../.."):
    attempt(read, place + clues["CANARY_SECRET"])
