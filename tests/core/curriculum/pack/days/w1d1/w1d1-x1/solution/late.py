def late(days):
    return sum(day < 0 for day in days)
