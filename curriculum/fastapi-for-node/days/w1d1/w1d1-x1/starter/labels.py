"""Labels of the Lending Desk, ported from node/labels.mjs."""

import unicodedata


# const slugify = (name) =>
#   name.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim().split(/\s+/).join("-");
def slugify(name):
    # Split: lower() copies the text, split() without an argument drops all blanks
    words = name.lower().split()

    # Join: the separator owns the method
    slug = "-".join(words)

    # Take off the accents: this step is missing, so "Säge" still gives "säge"
    # unicodedata.normalize("NFD", slug) writes the accent behind its letter
    return slug


# const shelfCode = (section, number) =>
#   `${section.slice(0, 3).toUpperCase()}#${String(number).padStart(3, "0")}`;
def shelf_code(section, number):
    # Shorten: the first three letters, in capitals
    letters = ...

    # Format: letters, "#" and the number with at least three digits
    return ...


# const dueLine = (tool, days) => { ... }   see node/labels.mjs
def due_line(tool, days):
    ...
