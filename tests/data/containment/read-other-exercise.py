attempt(read, clues["CANARY_OTHER"])
attempt(read, "../" + clues["CANARY_OTHER"].rsplit("/", 1)[1])
