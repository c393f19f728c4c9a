import os

for place in ("", "/proc/1/root", "/proc/self/root"):
    for name in ("kept", "new"):
        attempt(lambda: open(f"{place}{clues['CANARY_OUTSIDE']}/{name}", "a").write("harm"))
    attempt(os.unlink, f"{place}{clues['CANARY_OUTSIDE']}/kept")
