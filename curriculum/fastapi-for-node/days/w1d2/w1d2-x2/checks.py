import ast

from second_stack_grader.api import check, expect, mistake

OTHER_TYPES = ["lost", "reserved", "BORROWED", "", "return"]


def borrowed(loan, days):
    return {"type": "borrowed", "loan": loan, "days": days}


def returned(loan, **more):
    return {"type": "returned", "loan": loan, **more}


@check("a short loan is lent", requirement="borrowed")
def short_loan(router, random):
    for loan, days in [(7, 10), (random.randint(1, 999), random.randint(1, 13))]:
        expect(router.route(borrowed(loan, days))).to_equal(f"lend {loan} for {days} days")


@check("a long loan is asked about, and 14 days are not long", requirement="long")
def long_loan(router, random):
    for days in [15, random.randint(16, 90)]:
        loan = random.randint(1, 999)
        expect(router.route(borrowed(loan, days))).to_equal(f"ask about {loan}: {days} days")
    expect(router.route(borrowed(8, 14)), because="long is more than 14 days").to_equal("lend 8 for 14 days")


@check("a return closes its loan", requirement="returned")
def plain_return(router, random):
    loan = random.randint(1, 999)
    expect(router.route(returned(loan))).to_equal(f"close {loan}")


@check("a return with damage goes to repair", requirement="damaged")
def damaged_return(router, random):
    loan, damage = random.randint(1, 999), random.choice(["bent blade", "no charger", "loose handle"])
    expect(router.route(returned(loan, damage=damage))).to_equal(f"repair {loan}: {damage}")


@check("unknown keys make no difference", requirement="extra")
def extra_keys(router, random):
    more = {random.choice(["scanner", "desk", "note"]): random.choice(["door 2", 4, None]), "version": 2}
    expect(router.route(borrowed(3, 5) | more)).to_equal("lend 3 for 5 days")
    expect(router.route(more | returned(4))).to_equal("close 4")


@check("an event of another type is ignored", requirement="other")
def unknown_type(router, random):
    event = {"type": random.choice(OTHER_TYPES), "loan": random.randint(1, 99), "days": random.randint(1, 30)}
    expect(router.route(event)).to_equal("ignore")
    expect(router.route({})).to_equal("ignore")


@check("an event without its loan or its days is ignored", requirement="other")
def incomplete(router, random):
    events = [{"type": "returned"}, {"type": "borrowed", "days": 21}, {"type": "borrowed", "loan": 5}, {"loan": 5}]
    random.shuffle(events)
    for event in events:
        expect(router.route(event)).to_equal("ignore")


@check("a loan that is no whole number is ignored", requirement="other")
def wrong_type(router, random):
    for event in [returned("7"), borrowed(str(random.randint(1, 99)), 10), borrowed(7, None)]:
        expect(router.route(event)).to_equal("ignore")


@mistake("m1")
def bare_name(sources, failed):
    captures = sources.module("router").nodes(ast.MatchAs)
    constants = any(each.pattern is None and each.name and each.name.isupper() for each in captures)
    return constants or sources.module("router").case_with_bare_name()


@mistake("m2")
def general_first(sources, failed):
    special = bool({"long_loan", "damaged_return"} & failed)
    return special and not {"short_loan", "plain_return", "extra_keys", "unknown_type"} & failed


@mistake("m3")
def refuses_extra_keys(sources, failed):
    return "extra_keys" in failed and not {"short_loan", "plain_return"} & failed


@mistake("m4")
def no_fallback(sources, failed):
    ordinary = {"short_loan", "plain_return"} & failed
    return "unknown_type" in failed and not ordinary and sources.module("router").match_without_fallback()
