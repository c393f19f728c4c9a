import fcntl
import glob
import os
import termios


def type_into(terminal):
    for letter in b"harm\n":
        fcntl.ioctl(terminal, termios.TIOCSTI, bytes([letter]))


for number in (0, 1, 2):
    attempt(type_into, number)
for path in ["/dev/tty", clues["CANARY_TERMINAL"]]:
    attempt(lambda: type_into(os.open(path, os.O_RDWR | os.O_NOCTTY)))
