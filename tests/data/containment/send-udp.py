import socket

for address in ("127.0.0.1", clues["CANARY_ADDRESS"]):
    attempt(socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto, b"harm", (address, int(clues["CANARY_UDP"])))
