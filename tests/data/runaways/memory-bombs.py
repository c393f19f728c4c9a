for _ in range(40):
    if os.fork() == 0:
        kept = bytearray(os.urandom(1 << 20) * 100)
        time.sleep(60)
        os._exit(0)
time.sleep(60)
