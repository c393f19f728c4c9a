# SPDX-License-Identifier: GPL-3.0-or-later
"""Which mistake to name, if one is recognised: one hint at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from ..sources.sources import Sources
from .exercise import Exercise, Mistake
from .isolated import isolated

PATIENCE = 2.0


def recognise(exercise: Exercise, sources: Sources, failed: set[str], passed: bool) -> Mistake | None:
    """A rule about the source goes first, in the order of the list; then the mistake with the largest set of failing
    checks. Advice comes last, and is all there is to say to code that passed."""
    advice = [mistake for mistake in exercise.mistakes if mistake.advice]
    real = [] if passed else [mistake for mistake in exercise.mistakes if not mistake.advice]
    for group in (real, advice):
        if found := _by_rule(exercise, group, sources, failed) or _by_failures(group, failed):
            return found
    return None


def _by_rule(exercise: Exercise, mistakes: list[Mistake], sources: Sources, failed: set[str]) -> Mistake | None:
    for mistake in mistakes:
        rule = exercise.rules.get(mistake.id)
        if rule and isolated(partial(_answer, rule, sources, failed), PATIENCE) == [True]:
            return mistake
    return None


def _answer(rule: Callable[..., object], sources: Sources, failed: set[str]) -> Iterator[bool]:
    yield rule(sources, set(failed)) is True


def _by_failures(mistakes: list[Mistake], failed: set[str]) -> Mistake | None:
    """The most specific set of failing checks that is contained in what failed; the first of equals."""
    matching = [mistake for mistake in mistakes if mistake.when_failed and mistake.when_failed <= failed]
    return max(matching, key=lambda mistake: len(mistake.when_failed), default=None)
