kept = []
for _ in range(MOST):
    kept.append(bytearray(os.urandom(1 << 20) * 16))
time.sleep(60)
