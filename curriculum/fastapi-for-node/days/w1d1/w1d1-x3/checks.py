import ast
from decimal import ROUND_HALF_UP, Decimal

from second_stack_grader.api import check, expect, mistake

CENT = Decimal("0.01")
CAP = "100000.00"


def fee(days, rate):
    return (days * Decimal(rate)).quantize(CENT, ROUND_HALF_UP)


def halves(random, digits):
    """Rates that end in half a cent, with one of these digits before it."""
    return [f"{random.randint(0, 9)}.{random.randint(0, 9)}{random.choice(digits)}5" for _ in range(6)]


@check("days times rate is exact", requirement="exact")
def product(fees, random):
    expect(fees.late_fee(3, "0.10", CAP)).to_equal(Decimal("0.30"))
    for _ in range(4):
        days, cents = random.randint(1, 60), random.randint(1, 999)
        rate = str(Decimal(cents) / 100)
        expect(fees.late_fee(days, rate, CAP)).to_equal(Decimal(days * cents) / 100)


@check("no error of a float is left, however small", requirement="exact")
def no_float_error(fees, random):
    # Here the product of the floats is a little less than half a cent, and the true one is not.
    rates = [(days, f"{n / 1000:.3f}") for days in (3, 6, 7, 9, 11, 13) for n in range(5, 2000, 10)]
    wrong = [(d, r) for d, r in rates if Decimal(str(d * float(r))).quantize(CENT, ROUND_HALF_UP) != fee(d, r)]
    for days, rate in random.sample(wrong, 4):
        expect(fees.late_fee(days, rate, CAP)).to_equal(fee(days, rate))
    expect(fees.late_fee(1, "1.0049999999999999999", CAP)).to_equal(Decimal("1.00"))


@check("half a cent goes up behind an odd digit", requirement="half")
def half_odd(fees, random):
    for rate in ["2.675", *halves(random, "13579")]:
        expect(fees.late_fee(1, rate, CAP)).to_equal(fee(1, rate))


@check("half a cent goes up behind an even digit", requirement="half")
def half_even(fees, random):
    for rate in ["2.665", *halves(random, "02468")]:
        expect(fees.late_fee(1, rate, CAP)).to_equal(fee(1, rate))


@check("the fee is rounded at the end, not the rate for a day", requirement="half")
def rounded_once(fees, random):
    days = random.randint(10, 40)
    expect(fees.late_fee(days, "0.104", CAP), because="0.104 a day is not 0.10 a day").to_equal(fee(days, "0.104"))
    expect(fees.late_fee(3, "0.335", CAP)).to_equal(Decimal("1.01"))


@check("the cap is not exceeded, and a fee below it stays", requirement="cap")
def capped(fees, random):
    rate, cap = random.choice(["0.35", "0.50", "1.25"]), f"{random.randint(2, 9)}.{random.randint(10, 99)}"
    expect(fees.late_fee(random.randint(40, 90), rate, cap)).to_equal(Decimal(cap))
    expect(fees.late_fee(1, rate, cap)).to_equal(Decimal(rate))
    expect(fees.late_fee(9, "1.10", "10.00"), because="9.90 is below 10.00").to_equal(Decimal("9.90"))
    expect(fees.late_fee(5, rate, "0")).to_equal(Decimal("0.00"))


@check("on the day and early cost nothing", requirement="free")
def free(fees, random):
    for days in [0, -1, -random.randint(2, 30)]:
        expect(fees.late_fee(days, "0.35", "20.00")).to_equal(Decimal("0.00"))


@check("every fee is a Decimal with two decimals", requirement="decimal")
def two_decimals(fees, random):
    for days, rate, cap in [(2, "1.5", "20.00"), (random.randint(1, 9), "1", "20.00"), (0, "1", "9"), (90, "1", "9.5")]:
        result = fees.late_fee(days, rate, cap)
        expect(result).to_be_a("Decimal")
        expect(str(result), because="an invoice has two decimals, also for whole amounts").to_match(r"^\d+\.\d\d$")


def converts(node):
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "float"


def is_float(node):
    return converts(node) or (isinstance(node, ast.Constant) and isinstance(node.value, float))


@mistake("m1")
def computes_with_floats(sources, failed):
    module = sources.module("fees")
    floats = any(is_float(node) for node in module.nodes(ast.expr))
    return "no_float_error" in failed and floats and not decimal_from_float(sources, failed)


@mistake("m2")
def decimal_from_float(sources, failed):
    calls = sources.module("fees").calls_of("Decimal")
    return bool({"no_float_error", "half_odd", "half_even"} & failed) and any(
        is_float(argument) for call in calls for argument in call.args
    )


@mistake("m3")
def rounds_to_even(sources, failed):
    return "half_even" in failed and "half_odd" not in failed and "product" not in failed


@mistake("m4")
def cuts_off(sources, failed):
    module = sources.module("fees")
    floors = any(isinstance(node.op, ast.FloorDiv) for node in module.nodes(ast.BinOp))
    return {"half_odd", "half_even"} <= failed and (floors or module.calls("int"))
