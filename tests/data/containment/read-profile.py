attempt(read, clues["CANARY_DATABASE"])
attempt(read, clues["CANARY_DATABASE"] + "-wal")
