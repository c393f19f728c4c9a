def late(days):
    return len([day for day in days if day < 0])
