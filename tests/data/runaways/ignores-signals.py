import signal

for number in range(1, 32):
    try:
        signal.signal(number, signal.SIG_IGN)
    except OSError:
        pass
end = time.monotonic() + 60
while time.monotonic() < end:
    pass
