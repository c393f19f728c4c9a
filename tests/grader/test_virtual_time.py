# SPDX-License-Identifier: GPL-3.0-or-later
"""Asynchronous functions: nobody waits for their sleeps, and what is in flight is counted by the grader."""

from __future__ import annotations

from bench import Bench

CONCURRENT = """
    import asyncio

    async def prices(suppliers, tool, partial=False):
        return await asyncio.gather(*(s.quote(tool) for s in suppliers), return_exceptions=False)
"""
SEQUENTIAL = """
    async def prices(suppliers, tool, partial=False):
        return [await s.quote(tool) for s in suppliers]
"""
CHECKS = """
    from decimal import Decimal

    def suppliers(traffic, count):
        return [traffic.stand_in(f"supplier {n}", quote=answer(Decimal(n), after=60 - n)) for n in range(count)]

    @check("prices come in the suppliers' order")
    def ordered(fanout, traffic):
        expect(fanout.prices(suppliers(traffic, 3), "saw")).to_equal([Decimal(0), Decimal(1), Decimal(2)])
        expect([visit.args for visit in traffic.visits]).to_equal([["saw"]] * 3)

    @check("all suppliers are asked at once")
    def at_once(fanout, traffic):
        outcome = run(fanout.prices, suppliers(traffic, 5), "saw")
        expect(traffic.most_in_flight, because="suppliers are asked one after the other").to_equal(5)
        expect(outcome.elapsed).to_equal(60.0)
        expect(outcome.pending).to_equal([])

    @check("a failure is raised, and nobody is left waiting")
    def fails(fanout, traffic):
        group = [*suppliers(traffic, 2), traffic.stand_in("bad", quote=failure("TimeoutError", "late", after=1))]
        outcome = run(fanout.prices, group, "saw")
        expect(outcome.raised.class_name).to_equal("TimeoutError")
        expect(traffic.how()).to_equal(["cancelled", "cancelled", "raised"])
"""
GROUP = """
    import asyncio

    async def prices(suppliers, tool, partial=False):
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(s.quote(tool)) for s in suppliers]
        except* TimeoutError as errors:
            raised = errors.exceptions[0]
        else:
            return [task.result() for task in tasks]
        raise raised
"""


def test_concurrent_calls_take_as_long_as_the_slowest_without_anybody_waiting(bench: Bench) -> None:
    result = bench.grade({"fanout.py": GROUP}, CHECKS)
    assert result.passed, result
    assert result.verdict["seconds"] < 5


def test_calls_one_after_the_other_are_seen(bench: Bench) -> None:
    result = bench.grade({"fanout.py": SEQUENTIAL}, CHECKS)
    assert result.verdict["checks"] == {"ordered": True, "at_once": False, "fails": False}
    message = result.check("at_once")["message"]
    assert message.startswith("suppliers are asked one after the other: fanout.prices([<supplier 0>, <supplier 1>")
    assert message.endswith("expected 5, got 1")


def test_a_sibling_that_was_left_running_is_not_taken_for_a_cancelled_one(bench: Bench) -> None:
    result = bench.grade({"fanout.py": CONCURRENT}, CHECKS)
    assert result.verdict["checks"] == {"ordered": True, "at_once": True, "fails": False}
    assert result.check("fails")["got"] == "['abandoned', 'abandoned', 'raised']"


def test_claims_about_time_do_not_count_as_traffic(bench: Bench) -> None:
    forged = SEQUENTIAL + "\n    import asyncio\n    asyncio.BaseEventLoop.time = lambda self: 60.0\n"
    assert not bench.grade({"fanout.py": forged}, CHECKS).verdict["checks"]["at_once"]


def test_the_clock_jumps_and_timeouts_happen_at_their_moment(bench: Bench) -> None:
    learner = {
        "clock.py": """
            import asyncio
            async def log():
                seen = []
                async def tick(name, every, times):
                    for _ in range(times):
                        await asyncio.sleep(every)
                        seen.append((name, asyncio.get_running_loop().time()))
                await asyncio.gather(tick("a", 3600, 3), tick("b", 5000, 2))
                try:
                    async with asyncio.timeout(10):
                        await asyncio.sleep(11)
                except TimeoutError:
                    seen.append(("late", asyncio.get_running_loop().time()))
                return seen
            def started():
                async def main():
                    await asyncio.sleep(5)
                    return 5
                return asyncio.run(main())
            async def stuck(): await asyncio.Event().wait()
            async def forgot(): asyncio.sleep(1)
            async def left(): asyncio.create_task(asyncio.sleep(9))
            async def numbers():
                for n in range(3):
                    await asyncio.sleep(1)
                    yield n
            async def threaded():
                import time
                return await asyncio.wait_for(asyncio.to_thread(lambda: time.sleep(0.05) or 7), 1)
        """
    }
    checks = """
        @check("timers fire in order")
        def timers(clock):
            outcome = run(clock.log)
            expect([name for name, _ in outcome.value]).to_equal(["a", "b", "a", "b", "a", "late"])
            expect(outcome.elapsed).to_equal(10810.0)

        @check("asyncio.run does not wait either")
        def nested(clock): expect(clock.started()).to_equal(5)

        @check("a deadlock is told")
        def deadlock(clock): expect(run(clock.stuck).raised.message).to_contain("never happens")

        @check("a forgotten await is heard")
        def warned(clock):
            expect(run(clock.forgot).warnings).to_contain(["RuntimeWarning", "coroutine 'sleep' was never awaited"])

        @check("a task that was left is named")
        def pending(clock): expect(run(clock.left).pending).to_equal(["sleep"])

        @check("an asynchronous generator is drained")
        def drained(clock): expect(list(clock.numbers())).to_equal([0, 1, 2])

        @check("threads are waited for")
        def threads(clock): expect(clock.threaded()).to_equal(7)
    """
    result = bench.grade(learner, checks)
    assert result.passed, result
    assert result.verdict["seconds"] < 3


def test_stand_ins_can_be_called_without_await_and_raise_the_learners_own_errors(bench: Bench) -> None:
    learner = {
        "retry.py": """
            class Busy(Exception): pass
            def retry(times):
                def decorate(operation):
                    def wrapper(*args):
                        for attempt in range(times):
                            try:
                                return operation(*args)
                            except Busy:
                                if attempt == times - 1:
                                    raise
                    return wrapper
                return decorate
        """
    }
    checks = """
        @check("it is tried again")
        def again(retry, traffic):
            plays = [failure("retry.Busy", "wait"), failure("retry.Busy", "wait"), answer("done")]
            operation = traffic.stand_in("operation", blocking={"__call__": lambda _: plays.pop(0)})
            expect(keep(keep(retry.retry, 3), operation)(5)).to_equal("done")
            expect(traffic.how()).to_equal(["raised", "raised", "returned"])

        @check("the last error comes out")
        def last(retry, traffic):
            operation = traffic.stand_in("operation", blocking={"__call__": failure("retry.Busy", "still")})
            with raises("Busy", "still"):
                keep(keep(retry.retry, 2), operation)()
            expect(len(traffic.visits)).to_equal(2)
    """
    result = bench.grade(learner, checks)
    assert result.passed, result
