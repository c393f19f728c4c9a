for _ in range(MOST):
    try:
        if os.fork() == 0:
            for _ in range(2):
                try:
                    os.fork()
                except OSError:
                    pass
            time.sleep(60)
            os._exit(0)
    except OSError:
        time.sleep(0.01)
time.sleep(60)
