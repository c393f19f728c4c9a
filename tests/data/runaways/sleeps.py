time.sleep(60)
