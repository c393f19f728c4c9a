import ast

from second_stack_grader.api import check, expect, mistake

ADJECTIVES = ["Cordless", "HEAVY", "Small", "long", "Red"]
TOOLS = ["Drill", "saw", "Clamp", "JACK", "Level"]


@check("the words of a name are in lower case with one dash between them", requirement="slug")
def slug_words(labels, random):
    words = [random.choice(ADJECTIVES), random.choice(ADJECTIVES), random.choice(TOOLS)]
    for name in ["Cordless drill", "Saw", " ".join(words), "   ".join(words), f"  {words[0]}\t{words[1]} "]:
        expect(labels.slugify(name)).to_equal("-".join(name.lower().split()))


@check("letters lose their accents and stay", requirement="slug")
def slug_accents(labels, random):
    pairs = [("Scie à métaux", "scie-a-metaux"), ("Säge", "sage"), ("Ångström Ñandú", "angstrom-nandu")]
    pairs += [("Façade", "facade"), ("Clé à œillet".replace("œ", "oe"), "cle-a-oeillet")]
    random.shuffle(pairs)
    for name, slug in pairs:
        expect(labels.slugify(name)).to_equal(slug)


@check("a shelf code has three capitals, a # and three digits", requirement="code")
def code_ordinary(labels, random):
    expect(labels.shelf_code("drills", 7)).to_equal("DRI#007")
    for _ in range(3):
        section, number = random.choice(TOOLS) + "s", random.randint(1, 999)
        expect(labels.shelf_code(section, number)).to_equal(section[:3].upper() + "#" + str(number).zfill(3))


@check("a short section and a long number keep all they have", requirement="code")
def code_edges(labels, random):
    number = random.randint(1000, 99999)
    expect(labels.shelf_code("ax", 42)).to_equal("AX#042")
    expect(labels.shelf_code("é", 0)).to_equal("É#000")
    expect(labels.shelf_code("saws", number)).to_equal(f"SAW#{number}")


@check("a due line counts the days, and knows today and one day", requirement="due")
def due_days(labels, random):
    tool, many = random.choice(TOOLS), random.randint(2, 60)
    expect(labels.due_line("Drill", 3)).to_equal("Drill: due in 3 days")
    expect(labels.due_line(tool, many)).to_equal(f"{tool}: due in {many} days")
    expect(labels.due_line("Säge", 1)).to_equal("Säge: due in 1 day")
    expect(labels.due_line(tool, 0)).to_equal(f"{tool}: due today")


@check("a name of 16 characters stays whole, and a longer one is cut", requirement="due")
def due_long(labels, random):
    letters = "".join(random.choices("abcdefg", k=30))
    expect(labels.due_line(letters[:16], 2)).to_equal(f"{letters[:16]}: due in 2 days")
    expect(labels.due_line(letters[:17], 2)).to_equal(f"{letters[:15]}…: due in 2 days")
    expect(labels.due_line(letters, 0)).to_equal(f"{letters[:15]}…: due today")


@check("an empty name gives text from every helper", requirement="text")
def empty_names(labels, random):
    days = random.randint(2, 9)
    expect(labels.slugify(random.choice(["", "  "]))).to_equal("")
    expect(labels.shelf_code("", 7)).to_equal("#007")
    expect(labels.due_line("", days)).to_equal(f"(no name): due in {days} days")


def helpers(sources):
    return [sources.function("labels", name) for name in ("slugify", "shelf_code", "due_line")]


@mistake("m1")
def forgets_return(sources, failed):
    built = (ast.JoinedStr, ast.BinOp, ast.Call)  # a body that is still empty is no mistake
    return any(each.never_returns() and any(True for _ in each.nodes(built)) for each in helpers(sources))


@mistake("m2")
def glues_a_number(sources, failed):
    function = sources.function("labels", "shelf_code")
    if not function or len(function.tree.args.args) < 2 or "code_ordinary" not in failed:
        return False
    number = function.tree.args.args[1].arg
    sums = (node for node in function.nodes(ast.BinOp) if isinstance(node.op, ast.Add))
    return any(isinstance(side, ast.Name) and side.id == number for node in sums for side in (node.left, node.right))


@mistake("m3")
def keeps_javascript_names(sources, failed):
    names = ("length", "toUpperCase", "toLowerCase", "padStart", "trim", "slice", "substring")
    return sources.module("labels").uses_attribute(*names)
