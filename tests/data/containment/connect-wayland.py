import os
import socket

os.environ["XDG_RUNTIME_DIR"] = os.path.dirname(clues["CANARY_SOCKET"])
for place in ("", "/proc/1/root", "/proc/self/root"):
    attempt(socket.socket(socket.AF_UNIX).connect, place + clues["CANARY_SOCKET"])
