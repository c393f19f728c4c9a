"""Reminder settings of the Lending Desk."""


def merge_settings(defaults, given):
    merged = {}
    for key, default in defaults.items():
        value = given.get(key)
        merged[key] = default if value is None else value
    return merged
