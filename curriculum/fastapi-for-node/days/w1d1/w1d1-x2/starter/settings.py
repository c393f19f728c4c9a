"""Reminder settings of the Lending Desk, ported from node/settings.mjs."""


# const mergeSettings = (defaults, given) => {
#   const merged = { ...defaults };
#   for (const key of Object.keys(defaults)) merged[key] = given[key] ?? defaults[key];
#   return merged;
# };
def merge_settings(defaults, given):
    # Begin with the defaults. The original has a spread here.
    merged = defaults

    # Take what the member gave. The original has ?? here,
    # and a missing key gives undefined there.
    for key in defaults:
        merged[key] = given[key] or defaults[key]

    return merged
