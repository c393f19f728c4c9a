import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

from second_stack_grader.api import check, expect, mistake, raises


def some_time(random):
    day = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=random.randint(0, 700))
    return day + timedelta(seconds=random.randint(0, 86_399))


def elsewhere(moment, minutes):
    """The same instant, as a desk with this offset writes it."""
    return moment.astimezone(timezone(timedelta(minutes=minutes))).isoformat()


def z(moment):
    return moment.isoformat().replace("+00:00", "Z")


def naive(moment):
    return moment.replace(tzinfo=None).isoformat()


def expect_utc(value, moment):
    expect(value).to_be_a("datetime")
    offset = value.utcoffset()
    expect(None if offset is None else str(offset), because="the offset from UTC").to_equal("0:00:00")
    expect(value).to_equal(moment)


@check("a time that ends in Z is aware and in UTC", requirement="parse")
def parse_z(times, random):
    moment = some_time(random)
    expect_utc(times.parse_time(z(moment)), moment)
    expect_utc(times.parse_time("2026-03-02T09:00:00.250Z"), datetime(2026, 3, 2, 9, 0, 0, 250_000, UTC))


@check("a time with an offset is turned into UTC", requirement="parse")
def parse_offset(times, random):
    for minutes in [120, -300, random.choice([330, 345, -210])]:
        moment = some_time(random)
        expect_utc(times.parse_time(elsewhere(moment, minutes)), moment)


@check("a time without an offset is refused", requirement="naive")
def naive_parse(times, random):
    with raises("ValueError"):
        times.parse_time(naive(some_time(random)))


@check("no other function lets a time without an offset in", requirement="naive")
def naive_elsewhere(times, random):
    moment = some_time(random)
    with raises("ValueError"):
        times.due_at(naive(moment), 3)
    with raises("ValueError"):
        times.is_overdue(naive(moment), z(moment))
    with raises("ValueError"):
        times.is_overdue(z(moment), naive(moment))


@check("a due time is so many days later, in UTC", requirement="due")
def due(times, random):
    for minutes in [0, random.choice([60, -480])]:
        moment, days = some_time(random), random.randint(1, 60)
        expect_utc(times.due_at(elsewhere(moment, minutes), days), moment + timedelta(days=days))


@check("instants are compared, not the digits of their texts", requirement="overdue")
def overdue_offsets(times, random):
    moment, minutes = some_time(random), random.choice([120, 330, -300])
    later = moment + timedelta(minutes=random.randint(1, 40))
    for due_text, now_text, answer in [
        (z(moment), elsewhere(later, minutes), True),
        (elsewhere(later, minutes), z(moment), False),
        (z(later), elsewhere(moment, -minutes), False),
        (elsewhere(moment, -minutes), z(later), True),
    ]:
        expect(times.is_overdue(due_text, now_text)).to_equal(answer)
    expect(times.is_overdue(z(moment), elsewhere(moment, minutes)), because="this is the same instant").to_equal(False)


@check("without a second time, the present one counts", requirement="overdue")
def overdue_now(times):
    expect(times.is_overdue("2001-01-01T00:00:00Z")).to_equal(True)
    expect(times.is_overdue("2999-01-01T00:00:00+02:00")).to_equal(False)


@check("amounts and ids are text in JSON", requirement="json")
def json_amounts(times, random):
    id, cents = UUID(int=random.getrandbits(128)), random.randint(1, 99)
    amounts = [Decimal("12.50"), Decimal(cents * 10).scaleb(-2), Decimal("90071992547409.93")]
    random.shuffle(amounts)
    record = {"id": id, "deposit": amounts[0], "fees": [{"amount": amounts[1]}, {"amount": amounts[2]}], "paid": False}
    expected = {
        "id": str(id), "deposit": str(amounts[0]), "fees": [{"amount": str(each)} for each in amounts[1:]],
        "paid": False,
    }  # fmt: skip
    expect(json.loads(times.to_json(record))).to_equal(expected)


@check("a time in JSON is the same instant when it is read again", requirement="json")
def json_times(times, random):
    moment = some_time(random) + timedelta(microseconds=random.randint(1, 999_999))
    abroad = some_time(random).astimezone(timezone(timedelta(hours=2)))
    for value in [moment.replace(microsecond=0), abroad, moment]:
        text = json.loads(times.to_json({"due": value}))["due"]
        expect(text).to_be_a("str")
        expect(text, because="ISO text with a T and an offset").to_match(r"^\d{4}-\d\d-\d\dT\d\d:.*(Z|[+-]\d\d:\d\d)$")
        expect(datetime.fromisoformat(text), because=f"{text} read again").to_equal(value)


@check("a value that JSON does not know is refused", requirement="json")
def json_refuses(times, random):
    with raises("TypeError"):
        times.to_json({"tags": {random.choice(["saws", "drills"])}})


@mistake("m1")
def uses_utcnow(sources, failed):
    return sources.module("times").calls("utcnow", "utcfromtimestamp")


@mistake("m2")
def lets_naive_in(sources, failed):
    return "naive_elsewhere" in failed and not {"parse_z", "due", "overdue_offsets"} & failed


@mistake("m3")
def amounts_as_floats(sources, failed):
    module = sources.module("times")
    return "json_amounts" in failed and (module.calls("float") or module.passes("default", "float"))


@mistake("m4")
def formats_by_hand(sources, failed):
    times = {"json_times", "parse_z", "parse_offset"} & failed
    return bool(times) and sources.module("times").calls("strftime", "strptime")
