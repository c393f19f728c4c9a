def merge_settings(defaults, given):
    merged = {}
    for key, default in defaults.items():
        merged[key] = given.get(key) or default
    return merged
