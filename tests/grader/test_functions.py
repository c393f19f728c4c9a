# SPDX-License-Identifier: GPL-3.0-or-later
"""Exercises of the kind "functions"."""

from __future__ import annotations

from bench import Bench

SLUGS = """
    @check("ordinary text becomes a slug", requirement="slug")
    def ordinary(labels, random):
        for text in ["Cordless drill", "".join(random.choices("abc ", k=5)).strip() or "x"]:
            expect(labels.slugify(text)).to_equal("-".join(text.lower().split()))

    @check("an empty text stays empty", requirement="slug")
    def empty(labels):
        expect(labels.slugify("")).to_equal("")
"""
REQUIREMENTS = [{"id": "slug", "text": "Labels become slugs"}]
GOOD = 'def slugify(text: str) -> str:\n    return "-".join(text.lower().split())\n'


def test_a_correct_function_passes(bench: Bench) -> None:
    result = bench.grade({"labels.py": GOOD}, SLUGS, requirements=REQUIREMENTS)
    assert result.passed, result
    assert result.verdict["checks"] == {"ordinary": True, "empty": True}
    assert [line["type"] for line in result.lines] == ["check", "check", "verdict"]


def test_a_wrong_answer_shows_the_call_and_the_first_difference(bench: Bench) -> None:
    result = bench.grade({"labels.py": GOOD.replace('"-"', '"_"')}, SLUGS, requirements=REQUIREMENTS)
    check = result.check("ordinary")
    assert not check["passed"] and not result.passed
    assert check["call"] == "labels.slugify('Cordless drill')"
    assert (check["expected"], check["got"]) == ("'cordless-drill'", "'cordless_drill'")
    assert check["difference"].splitlines()[-1].index("^") == check["difference"].splitlines()[0].index("-drill")
    assert result.check("empty")["passed"]


def test_an_exception_is_told_with_the_learners_frames_only(bench: Bench) -> None:
    learner = {"labels.py": "def slugify(text):\n    return helper(text)\n\ndef helper(text):\n    return text['no']\n"}
    check = bench.grade(learner, SLUGS, requirements=REQUIREMENTS).check("empty")
    assert check["message"].startswith("labels.slugify('') raised TypeError: string indices must be integers")
    assert [line.strip() for line in check["traceback"].splitlines() if "File" in line] == [
        'File "labels.py", line 2, in slugify',
        'File "labels.py", line 5, in helper',
    ]


def test_an_expected_exception_is_asked_for_by_name(bench: Bench) -> None:
    learner = {
        "dates.py": """
            class NaiveInput(ValueError): pass
            def parse(text):
                if "+" not in text:
                    raise NaiveInput("no time zone") from KeyError("tz")
                return text
        """
    }
    checks = """
        @check("naive input is refused")
        def refused(dates):
            with raises("ValueError", "time zone") as error:
                dates.parse("2026-01-01T10:00")
            expect(error.class_name).to_equal("NaiveInput")
            expect(error.cause).to_equal("KeyError")

        @check("this one expects too much")
        def silent(dates):
            with raises("ValueError"):
                dates.parse("2026-01-01T10:00+00:00")

        @check("and this one expects another")
        def other(dates):
            with raises("KeyError"):
                dates.parse("x")
    """
    result = bench.grade(learner, checks)
    assert result.verdict["checks"] == {"refused": True, "silent": False, "other": False}
    assert result.check("silent")["message"].endswith("should raise ValueError, and raised nothing")
    assert result.check("other")["message"].endswith("raised NaiveInput: no time zone, and should raise KeyError")


def test_a_missing_function_fails_its_checks_and_names_the_nearest(bench: Bench) -> None:
    learner = {"labels.py": "def slugifi(text): return text\ndef shelf_code(n): return f'#{n}'\n"}
    checks = SLUGS + '\n    @check("codes")\n    def codes(labels): expect(labels.shelf_code(3)).to_equal("#3")\n'
    result = bench.grade(learner, checks, requirements=REQUIREMENTS)
    assert result.check("ordinary")["message"] == "There is no slugify in labels; did you mean slugifi?"
    assert result.check("codes")["passed"]


def test_inputs_that_were_changed_are_noticed(bench: Bench) -> None:
    learner = {"settings.py": "def merge(base, given):\n    base.update(given)\n    return base\n"}
    checks = """
        @check("the result is merged")
        def merged(settings):
            expect(settings.merge({"a": 1}, {"b": 2})).to_equal({"a": 1, "b": 2})

        @check("the inputs stay as they were")
        def unchanged(settings):
            expect(run(settings.merge, {"a": 1}, {"b": 2})).to_leave_inputs_unchanged()
    """
    result = bench.grade(learner, checks)
    assert result.verdict["checks"] == {"merged": True, "unchanged": False}
    assert result.check("unchanged")["difference"] == "at [0][0]: the key 'b' is not expected"


def test_each_check_finds_modules_as_if_nothing_had_been_called(bench: Bench) -> None:
    learner = {"counter.py": "calls = []\ndef count():\n    calls.append(1)\n    return len(calls)\n"}
    checks = "\n".join(
        f"@check('{name}')\ndef {name}(counter): expect(counter.count()).to_equal(1)\n" for name in ("one", "two")
    )
    assert bench.grade(learner, checks).passed


def test_objects_are_kept_where_they_are(bench: Bench) -> None:
    learner = {
        "basket.py": """
            from dataclasses import dataclass, field
            @dataclass
            class Basket:
                owner: str
                tools: list = field(default_factory=list)
                def add(self, tool, *, qty=1):
                    self.tools.append((tool, qty))
                def merged(self, other):
                    return Basket(self.owner, self.tools + other.tools)
            def owner_of(basket): return basket.owner
            LIMIT = 3
        """
    }
    checks = """
        @check("two baskets are independent")
        def independent(basket):
            one, two = keep(basket.Basket, "Ada"), keep(basket.Basket, "Bob")
            one.add("drill", qty=2)
            expect(value_of(one.tools)).to_equal([("drill", 2)])
            expect(value_of(two)).to_equal(Instance("Basket", {"owner": "Bob", "tools": []}))
            expect(one.merged(two).tools).to_equal([("drill", 2)])
            expect(basket.owner_of(two)).to_equal("Bob")
            expect(value_of(basket.LIMIT)).to_equal(3)
            with raises("TypeError"):
                one.add("saw", 2)
    """
    assert bench.grade(learner, checks).passed


def test_generators_go_in_once_and_come_out_drained(bench: Bench) -> None:
    learner = {
        "report.py": "def twice(items):\n    return [sum(items), sum(items)]\ndef evens():\n    yield from (0, 2)\n"
    }
    checks = """
        @check("a generator is used up")
        def used(report):
            expect(report.twice(once([1, 2]))).to_equal([3, 0])
            expect(list(report.evens())).to_equal([0, 2])
    """
    assert bench.grade(learner, checks).passed


def test_types_count(bench: Bench) -> None:
    learner = {
        "fees.py": """
            from decimal import Decimal
            def fee(kind): return {"f": 0.3, "d": Decimal("0.30"), "b": True}[kind]
        """
    }
    checks = """
        from decimal import Decimal

        @check("a float is no Decimal")
        def float_(fees): expect(fees.fee("f")).to_equal(Decimal("0.30"))

        @check("a Decimal is")
        def decimal_(fees):
            expect(fees.fee("d")).to_equal(Decimal("0.30"))
            expect(fees.fee("d")).to_be_a("Decimal")

        @check("true is not one")
        def one(fees): expect(fees.fee("b"), because="a count is a number").to_equal(1)
    """
    result = bench.grade(learner, checks)
    assert result.verdict["checks"] == {"float_": False, "decimal_": True, "one": False}
    assert result.check("float_")["difference"] == "expected Decimal('0.30') (Decimal), got 0.3 (float)"
    assert result.check("one")["message"] == "a count is a number: fees.fee('b'): expected 1, got True"


def test_printing_and_asking_for_input_do_no_harm(bench: Bench) -> None:
    learner = {"labels.py": "print('hello')\ndef slugify(text):\n    print('working')\n    return input()\n"}
    result = bench.grade(learner, SLUGS, requirements=REQUIREMENTS)
    assert "hello" in result.printed and "working" in result.printed
    assert "EOFError" in result.check("empty")["message"]


def test_only_the_chosen_checks_run_and_their_seed_is_their_own(bench: Bench) -> None:
    checks = """
        @check("first")
        def first(labels, random): expect(labels.echo(random.random())).to_equal(0)

        @check("second")
        def second(labels, random): expect(labels.echo(random.random())).to_equal(0)
    """
    learner = {"labels.py": "def echo(value): return value\n"}
    both = bench.grade(learner, checks)
    one = bench.grade(learner, checks, only=["second"])
    assert list(one.verdict["checks"]) == ["second"]
    assert one.check("second")["call"] == both.check("second")["call"] != both.check("first")["call"]


def test_a_module_may_hide_one_of_the_standard_library(bench: Bench) -> None:
    learner = {"queue.py": "def first(): return 1\n", "lending/models.py": "NAME = 'x'\n", "lending/__init__.py": ""}
    checks = """
        @check("the learner's module is meant")
        def own(queue, models):
            expect(queue.first()).to_equal(1)
            expect(value_of(models.NAME)).to_equal("x")
    """
    assert bench.grade(learner, checks, modules={"models": "lending.models"}).passed


def test_the_socket_works_between_two_sandboxes(sandboxed_bench: Bench) -> None:
    spy = 'import os\nTRIED = [os.path.exists(p) for p in ("/exercise/checks.py", "/sources")]\n'
    checks = (
        SLUGS
        + '\n    @check("hidden")\n    def hidden(labels): expect(value_of(labels.TRIED)).to_equal([False, False])\n'
    )
    result = sandboxed_bench.grade({"labels.py": spy + GOOD}, checks, requirements=REQUIREMENTS)
    assert result.passed, result
