def merge_settings(defaults, given):
    chosen = {key: given[key] for key in given.keys() & defaults.keys() if given[key] is not None}
    return {**defaults, **chosen}
