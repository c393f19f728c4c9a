import os

for target in (clues["CANARY_SECRET"], clues["CANARY_OUTSIDE"] + "/kept", "attempt.py", "/usr/bin/python3"):
    for folder in (".", clues["CANARY_SHARED"], "/tmp"):
        attempt(os.link, target, f"{folder}/result-{len(target)}")
