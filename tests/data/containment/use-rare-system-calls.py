import ctypes
import platform
import socket

IO_URING_SETUP, X86 = 425, platform.machine() == "x86_64"
BPF, USERFAULTFD, PERF, MEMFD = (321, 323, 298, 319) if X86 else (280, 282, 241, 279)
SHMGET, SEMGET, MSGGET = (29, 64, 68) if X86 else (194, 190, 186)
VSOCK, ALG, PACKET = 40, 38, 17
attempt(got, IO_URING_SETUP, 4, ctypes.create_string_buffer(120))
attempt(got, BPF, 0, ctypes.c_char_p((1).to_bytes(4, "little") + (4).to_bytes(4, "little") * 2 + (1).to_bytes(4, "little") + bytes(100)), 72)
attempt(got, USERFAULTFD, 0)
attempt(got, PERF, ctypes.create_string_buffer(120), 0, -1, -1, 0)
attempt(got, MEMFD, b"name", 0)
attempt(got, SHMGET, 0, 1 << 20, 0o1666)
attempt(got, SEMGET, 0, 32000, 0o1666)
attempt(got, MSGGET, 0, 0o1666)
for family in (VSOCK, ALG, PACKET):
    attempt(lambda: socket.socket(family, socket.SOCK_STREAM) and "GOT IT")
