def merge_settings(defaults, given):
    merged = {}
    for key, default in defaults.items():
        value = given.get(key)
        merged[key] = default if value == None else value
    return merged
