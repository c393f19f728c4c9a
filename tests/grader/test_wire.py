# SPDX-License-Identifier: GPL-3.0-or-later
"""Values survive the wire with their types, and nothing else gets through it."""

from __future__ import annotations

import enum
import math
import socket
import struct
import threading
from collections import Counter, OrderedDict, defaultdict, namedtuple
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

import pytest
from second_stack_grader.expectations.difference import difference
from second_stack_grader.expectations.show import show
from second_stack_grader.wire.decode import decode
from second_stack_grader.wire.encode import CannotEncode, encode
from second_stack_grader.wire.frames import BrokenMessage, Channel, Closed, Deadline, TooLate, packed, unpacked
from second_stack_grader.wire.values import Drained, Error, Instance, Member, Opaque


def any_atom(random: Random) -> Any:
    return random.choice(
        [
            None, True, False, random.randint(-9, 9), random.getrandbits(random.choice([8, 53, 64, 20_000])), -(2**53),
            random.uniform(-1e9, 1e9), math.inf, -0.0, 5e-324, "",
            "é\U0001f600\0\n", "".join(random.choices("ab\"\\", k=9)),
            b"", random.randbytes(5), Decimal(random.randint(0, 999)) / 100, Decimal("NaN"), Decimal("-0.00"),
            datetime.fromtimestamp(random.randrange(2**31), UTC), datetime(2026, 1, 2, 3, 4, 5, 6),
            datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=-3, minutes=-30))), date(1, 1, 1), time(23, 59, 59),
            timedelta(-3, 5, 7), UUID(int=random.getrandbits(128)),
        ]
    )  # fmt: skip


def any_value(random: Random, depth: int = 4) -> Any:
    if depth == 0 or random.random() < 0.3:
        return any_atom(random)
    items = [any_value(random, depth - 1) for _ in range(random.randrange(4))]
    atoms = [any_atom(random) for _ in range(random.randrange(4))]
    pairs = {(key, n): value for n, (key, value) in enumerate(zip(atoms, items, strict=False))}
    return random.choice([items, tuple(items), set(atoms), frozenset(atoms), pairs])


def over_the_wire(value: Any) -> Any:
    return decode(unpacked(packed({"value": encode(value)})[4:])["value"])


def same(one: Any, other: Any) -> bool:
    return difference(one, other) is None or show(one) == show(other)  # in a set, a Decimal NaN differs from itself


def test_two_thousand_random_values_come_back_as_they_were() -> None:
    random = Random(20261122)
    for _ in range(2_000):
        value = any_value(random)
        assert same(value, over_the_wire(value)), value


def test_dicts_keep_their_order_and_nan_its_nature() -> None:
    assert list(over_the_wire({"b": 1, "a": 2, 3: 4})) == ["b", "a", 3]
    assert math.isnan(over_the_wire(math.nan))


def test_subclasses_arrive_as_what_they_store_whatever_their_methods_say() -> None:
    class Text(str):
        def __str__(self) -> str:
            return "a lie"

        def __eq__(self, _: object) -> bool:
            return True

        __hash__ = str.__hash__

    class Fields(dict[str, int]):
        def items(self) -> Any:
            return {"a": "lie"}.items()

        def __iter__(self) -> Any:
            return iter(["a lie"])

    class Number(int):
        def __index__(self) -> int:
            return 42

        __int__ = __index__

    for value, stored in ((Text("true"), "true"), (Fields(x=1), {"x": 1}), (Number(3), 3)):
        assert (got := over_the_wire(value)) == stored
        assert type(got) is type(stored)
    point = namedtuple("point", "x y")
    moved = OrderedDict(a=1, b=2)
    moved.move_to_end("a")
    values = [defaultdict(int, a=1), Counter("aab"), point(1, 2), moved]
    assert [over_the_wire(each) for each in values] == [{"a": 1}, {"a": 2, "b": 1}, (1, 2), {"b": 2, "a": 1}]
    assert list(over_the_wire(moved)) == ["b", "a"]


def test_objects_arrive_as_data() -> None:
    @dataclass
    class Tool:
        name: str
        rate: Decimal

    class Shelf(enum.Enum):
        TOP = "top"

    class Kind(enum.StrEnum):
        SAW = "saw"

    class Rude:
        def __repr__(self) -> str:
            raise RuntimeError

    tool = over_the_wire(Tool("drill", Decimal("1.50")))
    assert tool == Instance("Tool", {"name": "drill", "rate": Decimal("1.50")}) and tool.name == "drill"
    assert over_the_wire(Shelf.TOP) == Member("Shelf", "TOP", "top")
    assert over_the_wire(Kind.SAW) == "saw"
    assert over_the_wire(KeyError("x")) == Error("KeyError", "'x'")
    assert over_the_wire(Rude()) == Opaque("Rude", "<Rude whose repr() raises RuntimeError>")
    assert over_the_wire(object()) == Opaque("object", "<object object at 0x...>")
    assert over_the_wire(n * n for n in range(3)) == Drained("generator", (0, 1, 4))
    assert not over_the_wire(iter(int, 1)).complete
    assert over_the_wire("\ud800") == Opaque("str", "'\\ud800'")


def test_a_pydantic_model_arrives_with_its_fields() -> None:
    from pydantic import BaseModel

    class Loan(BaseModel):
        tool: str
        days: int = 14

    assert over_the_wire([Loan(tool="saw")]) == [Instance("Loan", {"tool": "saw", "days": 14})]


def test_what_has_no_end_is_refused_where_it_is_made() -> None:
    endless: list[Any] = []
    endless.append(endless)
    deep: list[Any] = []
    for _ in range(100):
        deep = [deep]
    for value in (endless, deep, [0] * 200_000):
        with pytest.raises(CannotEncode):
            encode(value)


HOSTILE_VALUES = [
    [], {}, 1.5, ["unknown", 1], ["int"], ["int", 5], ["int", "0x" + "g"], ["float", "x"], ["bytes", "zz"], ["list", 1],
    ["list", [], []], ["set", [["list", []]]], ["dict", [[["dict", []], 1]]], ["dict", [[1]]], ["decimal", "x"],
    ["decimal", "1E+999999999"], ["datetime", "yesterday"], ["timedelta", [1]], ["timedelta", [10**12, 0, 0]],
    ["uuid", "1"], ["instance", 1, []], ["member", "a", "b"], ["error", "a"], ["opaque", "a", 1], "\ud800",
    ["list", ["\udfff"]], [["list"], []], ["__import__", "os"], ["path", ["os", "system"]], ["kept", 0], [None, 1],
    ["date", "2026-13-01"], ["drained", "x", 3, True], ["instance", "A", [["__class__"]]],
]  # fmt: skip


@pytest.mark.parametrize("data", HOSTILE_VALUES, ids=str)
def test_hostile_values_are_refused(data: Any) -> None:
    with pytest.raises(BrokenMessage):
        decode(data)


def test_deep_and_wide_values_are_refused() -> None:
    deep: Any = 1
    for _ in range(500):
        deep = ["list", [deep]]
    for data in (deep, ["list", [0] * 300_000]):
        with pytest.raises(BrokenMessage):
            decode(data)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"a":1.5}',
        b'{"a":NaN}',
        b'{"a":-Infinity}',
        b"\xff",
        b'{"a":' + b"1" * 5_000 + b"}",
        b"[" * 10**6,
    ],
    ids=lambda body: repr(body[:12]),
)
def test_hostile_bodies_are_refused(body: bytes) -> None:
    with pytest.raises(BrokenMessage):
        unpacked(body)


@pytest.fixture
def ends() -> tuple[Channel, socket.socket]:
    near, far = socket.socketpair()
    return Channel(near), far


def test_a_frame_may_say_only_so_much_about_its_length(ends: tuple[Channel, socket.socket]) -> None:
    near, far = ends
    far.sendall(struct.pack(">I", 2**31))
    with pytest.raises(BrokenMessage):
        near.receive(Deadline(1))


def test_a_frame_that_stops_halfway_is_too_late_or_closed(ends: tuple[Channel, socket.socket]) -> None:
    near, far = ends
    far.sendall(struct.pack(">I", 10) + b"{")
    with pytest.raises(TooLate):
        near.receive(Deadline(0.05))
    far.close()
    with pytest.raises(Closed):
        near.receive(Deadline(1))


def test_bytes_that_drip_do_not_extend_the_deadline(ends: tuple[Channel, socket.socket]) -> None:
    near, far = ends
    far.sendall(struct.pack(">I", 1000))
    over = threading.Event()

    def drip() -> None:
        while not over.wait(0.01):
            far.sendall(b" ")

    thread = threading.Thread(target=drip)
    thread.start()
    try:
        with pytest.raises(TooLate):
            near.receive(Deadline(0.1))
    finally:
        over.set()
        thread.join()


def test_a_message_that_is_too_long_is_not_sent() -> None:
    with pytest.raises(BrokenMessage):
        packed({"value": "x" * (4 * 1024 * 1024)})


def test_random_bytes_are_never_anything_but_refused() -> None:
    random = Random(1)
    for _ in range(2_000):
        body = bytearray(packed({"value": encode(any_value(random, 2))})[4:])
        for _ in range(random.randrange(1, 4)):
            body[random.randrange(len(body))] = random.randrange(256)
        with suppress(BrokenMessage):
            decode(unpacked(bytes(body)).get("value"))
