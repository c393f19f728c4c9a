import re
from unicodedata import category, normalize

WHEN = {0: "due today", 1: "due in 1 day"}


def slugify(name):
    slug = ""
    for character in normalize("NFKD", name.strip()):
        if category(character) != "Mn":
            slug += character.casefold()
    return re.sub(r"\s+", "-", slug)


def shelf_code(section, number):
    return "#".join([section.upper()[0:3], str(number).zfill(3)])


def shortened(tool):
    if tool == "":
        return "(no name)"
    return tool if len(tool) <= 16 else tool[:15] + "…"


def due_line(tool, days):
    return "{}: {}".format(shortened(tool), WHEN.get(days, "due in %d days" % days))
