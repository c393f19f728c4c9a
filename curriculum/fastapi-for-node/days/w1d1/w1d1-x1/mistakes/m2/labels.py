"""Labels of the Lending Desk."""

import unicodedata


def slugify(name):
    letters = unicodedata.normalize("NFD", name.lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return "-".join(plain.split())


def shelf_code(section, number):
    return section[:3].upper() + "#" + number


def due_line(tool, days):
    name = tool or "(no name)"
    if len(name) > 16:
        name = f"{name[:15]}…"
    if days == 0:
        return f"{name}: due today"
    unit = "day" if days == 1 else "days"
    return f"{name}: due in {days} {unit}"
