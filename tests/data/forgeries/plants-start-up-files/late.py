print("forging", flush=True)


def late(days):
    return -1
