import os

print(dict(os.environ))
for process in ("self", "1", str(os.getppid())):
    attempt(read, f"/proc/{process}/environ")
