import os

name = clues["CANARY_NAME"]
attempt(read, f"/dev/shm/{name}-secret")
attempt(lambda: open(f"/dev/shm/{name}-left", "w").write("harm"))
attempt(lambda: open(f"/tmp/{name}-left", "w").write("harm"))
