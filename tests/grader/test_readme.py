# SPDX-License-Identifier: GPL-3.0-or-later
"""The example that authors start from does what the page says."""

from __future__ import annotations

import json
import re

from bench import GRADER, Bench

README = (GRADER / "README.md").read_text(encoding="utf-8")
SETTINGS = json.loads(re.findall(r"```json\n(.*?)```", README, re.DOTALL)[0])
CHECKS, STAND_INS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
SOLUTION = """
    def slugify(text):
        if not isinstance(text, str):
            raise TypeError("a label is text")
        return "-".join(text.lower().split())

    def slugs(labels):
        return [slugify(label) for label in labels]
"""


def test_the_example_passes_with_a_solution(bench: Bench) -> None:
    result = bench.grade({"labels.py": SOLUTION}, CHECKS, **SETTINGS)
    assert result.passed and result.verdict["mistake"] is None, result


def test_the_example_names_its_mistakes(bench: Bench) -> None:
    for wrong, mistake in (("return ", "m1"), ('"-"', "m2"), ("not isinstance(text, str)", "m3")):
        replacement = {"return ": "", '"-"': '""', "not isinstance(text, str)": "text == None"}[wrong]
        result = bench.grade({"labels.py": SOLUTION.replace(wrong, replacement)}, CHECKS, **SETTINGS)
        assert result.verdict["mistake"]["id"] == mistake, result


def test_a_failed_check_is_told_as_shown(bench: Bench) -> None:
    result = bench.grade({"labels.py": SOLUTION.replace('"-"', '"_"')}, CHECKS, **SETTINGS)
    check = result.check("ordinary")
    assert f"{check['message']}\n{check['difference']}" in README


def test_the_stand_ins_behave_as_told(bench: Bench) -> None:
    learner = {
        "prices.py": """
            import asyncio
            async def ask(suppliers):
                try:
                    async with asyncio.TaskGroup() as group:
                        for supplier in suppliers:
                            group.create_task(supplier.quote())
                except* TimeoutError as errors:
                    late = errors.exceptions[0]
                raise late
        """
    }
    body = "".join(f"    {line}\n" for line in STAND_INS.splitlines())
    assert bench.grade(learner, f"@check('together')\ndef together(prices, traffic):\n{body}").passed
