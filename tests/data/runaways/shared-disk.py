for number in range(2000):
    with open(f"{SHARED}/{number}", "wb") as file:
        file.write(bytes(1 << 20))
    time.sleep(0.001)
time.sleep(60)
