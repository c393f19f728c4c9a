kept = []
for number in range(120):
    kept.append(open(f"{SHARED}/gone", "wb"))
    os.unlink(f"{SHARED}/gone")
    kept[-1].write(bytes(10 << 20))
time.sleep(60)
