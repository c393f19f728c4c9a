def merge_settings(defaults, given):
    merged = dict(defaults)
    for key in defaults:
        value = given.get(key)
        if value:
            merged[key] = value
    return merged
