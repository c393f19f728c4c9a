# SPDX-License-Identifier: GPL-3.0-or-later
"""The service "functions": imports the learner's modules and calls what is in them."""

from __future__ import annotations

import asyncio
import functools
import gc
import inspect
import warnings
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ..wire.decode import decode
from ..wire.encode import CannotEncode, clean, encode
from ..wire.frames import BrokenMessage, Channel, Message
from ..wire.values import Error
from .learner import Learner, heard, use_loops_of
from .stand_ins import exception_from, make_stand_in
from .virtual_time import VirtualLoop

MOST_FROM_ASYNC = 5_000


def serve(channel: Channel, order: dict[str, Any], _: Message) -> None:
    learner = Learner(str(order["folder"]))
    learner.enter()
    use_loops_of(VirtualLoop)
    calls = Calls(channel, learner)
    while True:
        message = channel.receive()
        channel.send(calls.answer(message))


class Missing(Exception):
    """The learner's code has nothing of that name; `names` is what it has."""

    def __init__(self, name: str, names: list[str]) -> None:
        super().__init__(name)
        self.names = names


class Calls:
    """What has been kept between calls, and how each message is answered."""

    def __init__(self, channel: Channel, learner: Learner) -> None:
        self._channel = channel
        self._learner = learner
        self._loop = VirtualLoop()
        self._kept: list[Any] = []
        self._inputs: tuple[list[Any], dict[str, Any]] = ([], {})
        self._references: dict[str, Callable[..., Any]] = {
            "once": lambda items: _once(decode(items, self._references)),
            "kept": lambda number: self._kept[number],
            "path": self._find,
            "error": lambda name, text: exception_from(Error(name, text), lambda path: self._find(path.split("."))),
            "stand_in": functools.partial(make_stand_in, channel, self._read),
        }

    def answer(self, message: Message) -> Message:
        """Whatever happens while the learner's code runs is an answer too."""
        actions = {"import": self._import, "call": self._call, "look": self._look, "inputs": self._inputs_now}
        try:
            return actions[message["type"]](message)
        except Missing as missing:
            return {"type": "missing", "name": clean(str(missing)), "names": missing.names}
        except CannotEncode as error:
            return {"type": "unreadable", "message": str(error)}
        except BrokenMessage:
            raise
        except BaseException as error:
            return self._learner.failure(error)

    def _import(self, message: Message) -> Message:
        self._learner.load(message["module"])
        return {"type": "value", "value": None}

    def _call(self, message: Message) -> Message:
        function = self._find(message["path"])
        arguments, named = self._inputs = self._read(message["arguments"])
        start = self._loop.time()
        with warnings.catch_warnings(record=True) as records:
            warnings.simplefilter("always")
            answer = self._outcome(lambda: function(*arguments, **named), message["keep"])
            gc.collect()  # a coroutine that nobody awaited says so when it is thrown away
        answer["elapsed"] = encode(round(self._loop.time() - start, 6))
        answer["pending"] = self._stop_pending()
        answer["warnings"] = heard(records)
        return answer

    def _outcome(self, call: Callable[[], Any], keep: bool) -> Message:
        try:
            result = self._finished(call())
            return {"type": "value", "value": self._keep(result) if keep else encode(result)}
        except CannotEncode as error:
            return {"type": "unreadable", "message": str(error)}
        except BaseException as error:
            return self._learner.failure(error)

    def _look(self, message: Message) -> Message:
        return {"type": "value", "value": encode(self._find(message["path"]))}

    def _inputs_now(self, _: Message) -> Message:
        arguments, named = self._inputs
        return {"type": "value", "value": encode([arguments, named])}

    def _read(self, data: Any) -> Any:
        return decode(data, self._references)

    def _keep(self, result: Any) -> int:
        self._kept.append(result)
        return len(self._kept) - 1

    def _find(self, path: Sequence[str | int]) -> Any:
        """The object at the end of a path that starts with a module's name or the number of a kept object."""
        root, *names = path
        found = self._kept[root] if isinstance(root, int) else self._learner.load(root)
        for position, name in enumerate(names):
            try:
                found = getattr(found, str(name))
            except AttributeError:
                public = [clean(each) for each in dir(found) if not each.startswith("_")]
                raise Missing(".".join(map(str, path[: position + 2])), public[:100]) from None
        return found

    def _finished(self, result: Any) -> Any:
        if inspect.iscoroutine(result):
            return self._loop.run_until_complete(result)
        if inspect.isasyncgen(result):
            return self._loop.run_until_complete(_drained(result))
        return result

    def _stop_pending(self) -> list[str]:
        """The names of the functions that were left running as tasks, which are ended now."""
        if not asyncio.all_tasks(self._loop):
            return []
        self._channel.send({"type": "stopping"})  # who is cancelled from here on was not cancelled by the learner
        tasks = sorted(asyncio.all_tasks(self._loop), key=lambda task: task.get_name())
        names = [clean(getattr(task.get_coro(), "__qualname__", "")) for task in tasks]
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.wait(tasks, timeout=1))
        return names


async def _drained(generator: Any) -> Iterator[Any]:
    items = []
    async for item in generator:
        items.append(item)
        if len(items) > MOST_FROM_ASYNC:
            break
    return iter(items)


def _once(items: list[Any]) -> Iterator[Any]:
    yield from items
