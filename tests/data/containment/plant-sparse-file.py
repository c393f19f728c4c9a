import os

for folder in (".", clues["CANARY_SHARED"], "/tmp", "/dev/shm"):
    attempt(lambda: os.truncate(os.open(f"{folder}/huge.json", os.O_CREAT | os.O_WRONLY), 1 << 40))
