def merge_settings(defaults, given):
    merged = defaults
    for key in defaults:
        value = given.get(key)
        if value is not None:
            merged[key] = value
    return merged
