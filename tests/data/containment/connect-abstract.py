import socket

attempt(socket.socket(socket.AF_UNIX).connect, "\0" + clues["CANARY_ABSTRACT"])
