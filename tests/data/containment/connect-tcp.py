import socket

for address in ("127.0.0.1", "localhost", clues["CANARY_ADDRESS"]):
    attempt(socket.create_connection, (address, int(clues["CANARY_TCP"])), 1)
attempt(socket.create_connection, ("::1", int(clues["CANARY_TCP"])), 1)
