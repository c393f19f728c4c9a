for _ in range(1_000_000):
    print("x" * 1000)
time.sleep(60)
