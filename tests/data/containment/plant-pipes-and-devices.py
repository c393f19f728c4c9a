import os
import socket
import stat

for folder in (".", clues["CANARY_SHARED"]):
    attempt(os.mkfifo, f"{folder}/pipe.json")
    attempt(os.mknod, f"{folder}/zero.json", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    attempt(os.mknod, f"{folder}/disk.json", stat.S_IFBLK | 0o666, os.makedev(254, 0))
    attempt(socket.socket(socket.AF_UNIX).bind, f"{folder}/socket.json")
