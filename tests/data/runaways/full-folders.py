for folder in (".", "/tmp", "/dev/shm"):
    for number in range(MOST):
        try:
            with open(f"{folder}/{number}", "wb") as file:
                file.write(bytes(1 << 20))
        except OSError:
            break
time.sleep(60)
