if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        silence = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(silence, number)
        time.sleep(60)
    os._exit(0)
os.wait()
